import { begin, choiceButtons, playTurns, question, readTurn } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test('a choice is kept before anything is shown of it', async ({ page }) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 2);
  const [before, after] = await page.evaluate(() => {
    const countMoves = () => {
      const name = Object.keys(localStorage).find((key) => key.includes('starter-kit/e2e'));
      const save = JSON.parse(localStorage.getItem(name ?? '') ?? '{}') as { moves?: unknown[] };
      return save.moves?.length;
    };
    const count = countMoves();
    document.querySelector<HTMLElement>('.choices button')?.click();
    return [count, countMoves()];
  });
  expect(before).toBe(2);
  expect(after).toBe(3);
});

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
