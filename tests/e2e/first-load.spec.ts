import { gzipSync } from 'node:zlib';
import { choiceButtons } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

const MOST_REQUESTS = 4;
const MOST_BYTES = 45_000;

/** Runs in the page before its scripts: marks the moment the first choice is there. */
function markFirstChoice(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.choices button')) return;
    observer.disconnect();
    performance.mark('first choice');
  });
  observer.observe(document, { childList: true, subtree: true });
}

test('little is asked for before the first choice', async ({ page }) => {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    // The page counts too: the styles are in it.
    if (!['document', 'script', 'stylesheet'].includes(response.request().resourceType())) return;
    const measuring = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    sizes.set(
      response.url(),
      measuring.catch(() => 0),
    );
  });
  await page.addInitScript(markFirstChoice);
  await page.goto('#/play/starter-kit?seed=e2e');
  await choiceButtons(page).first().waitFor();
  const addresses = await page.evaluate(() => {
    const choiceMs = performance.getEntriesByName('first choice')[0]?.startTime ?? 0;
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const page = location.href.replace(/#.*/, '');
    const asked = files
      .filter(({ startTime, initiatorType }) => startTime < choiceMs && initiatorType !== 'img')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('data:'));
    return [page, ...asked];
  });
  const bytes = await Promise.all(
    addresses.map(async (address) => (await sizes.get(address)) ?? 0),
  );

  expect(addresses.length, addresses.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
  const sum = bytes.reduce((total, one) => total + one, 0);
  expect(sum).toBeGreaterThan(10_000);
  expect(sum).toBeLessThanOrEqual(MOST_BYTES);
});
