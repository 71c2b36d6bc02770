import { begin, choiceButtons, playTurns, question, readTurn } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test('a choice is kept when its answer is painted, and at once when the page goes away', async ({
  page,
}) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 2);
  await expect.poll(() => page.evaluate(countMoves)).toBe(2);
  const before = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.choices button')?.click();
    return document.querySelector('.line')?.textContent;
  });
  await expect(page.locator('.line')).not.toHaveText(before ?? '');
  await expect.poll(() => page.evaluate(countMoves)).toBe(3);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.choices button')?.click();
    dispatchEvent(new Event('pagehide'));
  });
  expect(await page.evaluate(countMoves)).toBe(4);
});

/** Runs in the page: the moves of the run that was kept. */
function countMoves(): number | undefined {
  const name = Object.keys(localStorage).find((key) => key.includes('starter-kit/e2e'));
  const save = JSON.parse(localStorage.getItem(name ?? '') ?? '{}') as { moves?: unknown[] };
  return save.moves?.length;
}

test('a line appears bit by bit, and can be read as a whole from the start', async ({ page }) => {
  await begin(page, 'starter-kit');
  await readTurn(page);
  const isAppearing = () => page.evaluate(() => CSS.highlights.has('unrevealed'));
  await expect.poll(isAppearing).toBe(false);
  const seen = await page.evaluate(async () => {
    const line = () => document.querySelector('.line')?.textContent ?? '';
    const before = line();
    document.querySelector<HTMLElement>('.choices button')?.click();
    while (line() === before) await new Promise((go) => requestAnimationFrame(go));
    return { isAppearing: CSS.highlights.has('unrevealed'), line: line() };
  });
  expect(seen.isAppearing).toBe(true);
  await expect.poll(isAppearing).toBe(false);
  expect(await page.locator('.line').textContent()).toBe(seen.line);
});

test('a pressed button that stays gives its focus to the question', async ({ page }) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 1);
  await choiceButtons(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeFocused();
});
