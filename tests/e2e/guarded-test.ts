import { type Page, expect, test as base } from '@playwright/test';

interface Guard {
  /** Errors a test provokes on purpose; everything else on the console fails it. */
  readonly expectedErrors: RegExp[];
}

/** Everything the page does that it must never do, noted as it happens. */
export async function watch(page: Page, origin: string): Promise<readonly string[]> {
  await page.addInitScript(reportPolicyViolations);
  const problems: string[] = [];
  page.on('request', (request) => {
    const address = new URL(request.url());
    const isLocal = address.origin === origin || ['data:', 'blob:'].includes(address.protocol);
    if (!isLocal) problems.push(`asked another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`got ${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    // A file that is missing is noted above, with its address.
    const isNoted = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNoted) problems.push(`wrote an error: ${message.text()}`);
  });
  return problems;
}

/** Runs in the page, before its own scripts. */
function reportPolicyViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy broken: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/**
 * A test whose page must not ask another host, break its content security policy, throw, or write
 * an error to the console.
 */
export const test = base.extend<Guard>({
  expectedErrors: [[], { option: true }],
  page: async ({ page, baseURL, expectedErrors }, use) => {
    const problems = await watch(page, new URL(baseURL ?? '').origin);
    await use(page);
    const isExpected = (problem: string) => expectedErrors.some((known) => known.test(problem));
    expect(problems.filter((problem) => !isExpected(problem))).toEqual([]);
  },
});

export { expect };
