import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { choiceButtons, libraryHeading } from './conversation.ts';
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
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
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
    return files
      .filter(({ startTime, initiatorType }) => startTime < choiceMs && initiatorType !== 'img')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('data:'));
  });
  const bytes = await Promise.all(
    addresses.map(async (address) => (await sizes.get(address)) ?? 0),
  );

  expect(addresses.length + 1, addresses.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
  const sum = bytes.reduce((total, one) => total + one, 0);
  expect(sum).toBeGreaterThan(5_000);
  expect(sum).toBeLessThanOrEqual(MOST_BYTES);
});

/** Lets the program come only after the first screen has been there for a while. */
const delayProgram = (page: Page) =>
  page.route('**/assets/start-*.js', async (route) => {
    await new Promise((go) => setTimeout(go, 1500));
    await route.continue();
  });

test('a link followed before the program has come leads where it says', async ({ page }) => {
  await delayProgram(page);
  await page.goto('#/play/starter-kit?seed=e2e', { waitUntil: 'commit' });
  await choiceButtons(page).first().click();
  await page.evaluate(() => (location.hash = '#/'));
  await expect(libraryHeading(page)).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
  await expect(page.locator('.play')).toHaveCount(0);
});

test('a choice pressed before the program has come is answered when it has', async ({ page }) => {
  await delayProgram(page);
  await page.goto('#/play/starter-kit?seed=e2e', { waitUntil: 'commit' });
  const choice = choiceButtons(page).first();
  const words = (await choice.locator('[dir]').textContent()) ?? '';
  await choice.click();
  await expect(page.locator('.play[aria-busy="true"]')).toBeVisible();
  await expect(page.locator('.own-words')).toContainText(words);
  await expect(page.locator('.play[aria-busy="false"]')).toBeVisible();
});

test('a page that does not get the rest of itself says so', async ({ browser, baseURL }) => {
  // A page of its own: losing a file is an error the browser writes down.
  const page = await browser.newPage();
  await page.route('**/assets/start-*.js', (route) => route.abort());
  await page.goto(`${baseURL ?? ''}#/play/starter-kit?seed=e2e`);
  await expect(page.getByRole('heading', { name: 'did not arrive' })).toBeVisible();
  await page.close();
});
