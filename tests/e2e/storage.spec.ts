import { sayNotice } from '../../src/ui/notice-words.ts';
import {
  againButton,
  begin,
  choiceButtons,
  debriefButton,
  playByKeyboard,
  playTurns,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

/** Runs in the page: every kind of storage refuses, as in a frame without permission. */
function forbidStorage(): void {
  const refuse = () => {
    throw new DOMException('Storage is forbidden here', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) {
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  }
}

/** Runs in the page: reading works, writing finds no room. */
function fillStorage(): void {
  const fail = () => {
    throw new DOMException('No room left', 'QuotaExceededError');
  };
  Storage.prototype.setItem = fail;
  IDBObjectStore.prototype.put = fail;
  IDBObjectStore.prototype.add = fail;
}

test('where storage is forbidden the game says so and can be played to the end', async ({
  page,
}) => {
  await page.addInitScript(forbidStorage);
  await begin(page, 'starter-kit');
  await playTurns(page, 1);
  await expect(page.getByText(sayNotice('storageForbidden'))).toBeVisible();
  await playByKeyboard(page);
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
});

test('with the storage full the game says so and can be played to the end', async ({ page }) => {
  await page.addInitScript(fillStorage);
  await begin(page, 'starter-kit');
  await playTurns(page, 1);
  await expect(page.getByText(sayNotice('storageFull'))).toBeVisible();
  await playByKeyboard(page);
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
});

test('a notice can be closed and stays closed', async ({ page }) => {
  await page.addInitScript(forbidStorage);
  await begin(page, 'starter-kit');
  await playTurns(page, 1);
  const notice = page.getByText(sayNotice('storageForbidden'));
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: sayNotice('dismiss') }).click();
  await expect(notice).toBeHidden();
  await choiceButtons(page).first().waitFor();
});
