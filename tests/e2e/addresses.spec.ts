import { say } from '../../src/ui/words.ts';
import {
  againButton,
  begin,
  debriefButton,
  libraryHeading,
  openFirstButton,
  playByKeyboard,
  playTurns,
  question,
  readTurn,
  resumeButton,
  startButton,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test('a link with a seed opens cold and gives everybody the same wording and order', async ({
  page,
  browser,
  baseURL,
}) => {
  await begin(page, 'starter-kit', { seed: 'team-7' });
  const turns = await playTurns(page, 3);
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const colleague = await context.newPage();
  await begin(colleague, 'starter-kit', { seed: 'team-7' });
  expect(await playTurns(colleague, 3)).toEqual(turns);
  await context.close();
});

test('Back leads from the conversation to the library, where it can be resumed', async ({
  page,
}) => {
  await page.goto('.');
  await openFirstButton(page).click();
  await expect(startButton(page)).toBeVisible();
  await startButton(page).click();
  await playTurns(page, 2);
  const before = await readTurn(page);
  await page.goBack();
  await expect(startButton(page)).toBeVisible();
  await page.goBack();
  await expect(libraryHeading(page)).toBeVisible();
  await resumeButton(page).click();
  await expect(question(page)).toBeVisible();
  expect(await readTurn(page)).toEqual(before);
});

test('a debrief can be reloaded, and Back from it does not replay the end', async ({ page }) => {
  await page.goto('.');
  await begin(page, 'starter-kit');
  await playByKeyboard(page);
  await debriefButton(page).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(againButton(page)).toBeVisible();
  const title = await heading.textContent();
  await page.reload();
  await expect(heading).toHaveText(title ?? '');
  await page.goBack();
  await expect(libraryHeading(page)).toBeVisible();
});

test.describe('addresses that lead nowhere', () => {
  test.use({ expectedErrors: [/404/] });
  for (const address of ['#/play/nobody-here', '#/play/..%2F..%2Fsecret', '#/play/', '#/nowhere']) {
    test(`${address} ends at a page with a way on`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wayOn = page
        .getByRole('button', { name: say('nav.library') })
        .or(openFirstButton(page));
      await expect(wayOn.first()).toBeVisible();
    });
  }
});
