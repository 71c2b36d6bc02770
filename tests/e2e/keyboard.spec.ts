import {
  againButton,
  begin,
  choiceButtons,
  debriefButton,
  libraryHeading,
  openFirstButton,
  playByKeyboard,
  playTurns,
  question,
  startButton,
  tabTo,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test('a whole conversation needs nothing but the keyboard', async ({ page }) => {
  await page.goto('#/?canvas=off');
  await expect(libraryHeading(page)).toBeVisible();
  await tabTo(page, openFirstButton(page));
  await page.keyboard.press('Enter');
  await tabTo(page, startButton(page));
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeFocused();

  const turns = await playByKeyboard(page);
  expect(turns.length).toBeGreaterThan(4);

  await tabTo(page, debriefButton(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(againButton(page)).toBeVisible();
});

test('a choice can be taken with Tab and Enter as well as by its number', async ({ page }) => {
  await begin(page, 'starter-kit');
  await tabTo(page, choiceButtons(page).first());
  const text = await choiceButtons(page).first().locator('[dir="auto"]').innerText();
  await page.keyboard.press('Enter');
  await expect(choiceButtons(page).first()).not.toContainText(text);
  await expect(question(page)).toBeFocused();
});

test('pausing and going on returns to the same choices', async ({ page }) => {
  await begin(page, 'starter-kit');
  const before = await choiceButtons(page).allInnerTexts();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('1');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(question(page)).toBeFocused();
  expect(await choiceButtons(page).allInnerTexts()).toEqual(before);
  expect(await playTurns(page, 2)).toHaveLength(2);
});
