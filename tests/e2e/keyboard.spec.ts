import {
  choiceButtons,
  debriefButton,
  libraryHeading,
  playByKeyboard,
  question,
  startButton,
  tabTo,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test('a whole conversation needs nothing but the keyboard', async ({ page }) => {
  await page.goto('.');
  await expect(libraryHeading(page)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /^Start: / }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, startButton(page));
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeFocused();

  const turns = await playByKeyboard(page);
  expect(turns.length).toBeGreaterThan(4);

  await tabTo(page, debriefButton(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: /again/i }).first()).toBeVisible();
});

test('a choice can be taken with Tab and Enter as well as by its number', async ({ page }) => {
  await page.goto('#/play/starter-kit?seed=e2e');
  await startButton(page).click();
  await tabTo(page, choiceButtons(page).first());
  const text = await choiceButtons(page).first().locator('[dir="auto"]').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByText(text)).toBeVisible();
  await expect(question(page)).toBeFocused();
});

test('pausing and going on returns to the same choices', async ({ page }) => {
  await page.goto('#/play/starter-kit?seed=e2e');
  await startButton(page).click();
  const before = await choiceButtons(page).allInnerTexts();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Paused' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('1');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await choiceButtons(page).allInnerTexts()).toEqual(before);
});
