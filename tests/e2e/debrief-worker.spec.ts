import type { Page } from '@playwright/test';
import { againButton, begin, debriefButton, playByKeyboard } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

/** Plays one conversation to its end and reads what the debrief says. */
async function readDebrief(page: Page): Promise<string> {
  await begin(page, 'photo-of-a-screen');
  await playByKeyboard(page);
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
  return page.locator('main').innerText();
}

test('the debrief is built beside the page, and says the same where it cannot be', async ({
  page,
  context,
}) => {
  const aside = await readDebrief(page);
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => localStorage.clear());
  await page.evaluate(() => indexedDB.deleteDatabase('composure'));
  await page.close();

  const without = await context.newPage();
  await without.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
  });
  expect(await readDebrief(without)).toBe(aside);
  expect(without.workers()).toHaveLength(0);
});

test.describe('a worker that does not come', () => {
  test.use({ expectedErrors: [/debrief-worker/] });

  test('costs nothing but time', async ({ page }) => {
    await page.route('**/assets/debrief-worker-*.js', (route) => route.fulfill({ status: 404 }));
    const text = await readDebrief(page);
    expect(text.length).toBeGreaterThan(500);
  });
});
