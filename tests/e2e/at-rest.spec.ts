import { begin, playTurns } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

const LONG_MS = 30_000;

test('a picture at rest stands in for the canvas until something moves again', async ({ page }) => {
  await page.clock.install();
  await begin(page, 'starter-kit', { canvas: true });
  await playTurns(page, 1);
  const canvas = page.locator('.canvas-slot canvas');
  const picture = page.locator('.canvas-slot img');
  await expect(canvas).toBeVisible();
  const size = await canvas.boundingBox();
  await expect(async () => {
    await page.clock.fastForward(LONG_MS);
    await expect(picture).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(canvas).toBeHidden();
  expect(await picture.boundingBox()).toEqual(size);
  await playTurns(page, 1);
  await expect(canvas).toBeVisible();
  await expect(picture).toHaveCount(0);
});
