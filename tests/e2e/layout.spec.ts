import type { Page } from '@playwright/test';
import {
  againButton,
  begin,
  choiceButtons,
  debriefButton,
  libraryHeading,
  openFirstButton,
  playByKeyboard,
  playTurns,
  startButton,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

/** How many pixels the page is wider than the window. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('1280 pixels enlarged to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });
  test('nothing is wider than the window on any screen', async ({ page }) => {
    await page.goto('.');
    await expect(libraryHeading(page)).toBeVisible();
    expect(await overflowOf(page)).toBe(0);
    await openFirstButton(page).click();
    await expect(startButton(page)).toBeVisible();
    expect(await overflowOf(page)).toBe(0);
    await begin(page, 'starter-kit');
    expect(await overflowOf(page)).toBe(0);
    await playByKeyboard(page);
    await debriefButton(page).click();
    await expect(againButton(page)).toBeVisible();
    expect(await overflowOf(page)).toBe(0);
  });
});

test('the conversation fits: line and first choice are seen at once', async ({ page }) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 2);
  await expect(choiceButtons(page).first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.line')).toBeInViewport({ ratio: 0.5 });
  expect(await overflowOf(page)).toBe(0);
});

test('targets are large enough for a finger', async ({ page }) => {
  await begin(page, 'starter-kit');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, [role="tab"]')]
      .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
});

test.describe('with motion reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing on the page moves by itself', async ({ page }) => {
    await begin(page, 'starter-kit', { canvas: true });
    await expect(page.locator('canvas')).toBeVisible({ timeout: 20_000 });
    await playTurns(page, 2);
    const running = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    );
    expect(running).toBe(0);
  });
});
