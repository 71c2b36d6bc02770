import { sayNotice } from '../../src/ui/notice-words.ts';
import {
  begin,
  leaveButton,
  libraryHeading,
  playByKeyboard,
  playTurns,
  question,
  readTurn,
  resumeButton,
} from './conversation.ts';
import { expect, test, watch } from './guarded-test.ts';
import { openWithoutApp, overwriteSaves, readSetAside } from './stored-runs.ts';

test('reloading in mid-conversation resumes at the exact turn', async ({ page }) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 4);
  const before = await readTurn(page);
  await page.reload();
  await expect(question(page)).toBeVisible();
  expect(await readTurn(page)).toEqual(before);
  expect((await playByKeyboard(page)).length).toBeGreaterThan(0);
});

test('a page that is killed as soon as it answers resumes at the answer', async ({
  page,
  context,
  baseURL,
}) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 3);
  const session = await context.newCDPSession(page);
  const shown = await page.evaluate(async () => {
    const line = () => document.querySelector('.line')?.textContent ?? '';
    const before = line();
    document.querySelector<HTMLElement>('.choices button')?.click();
    while (line() === before) await new Promise((go) => requestAnimationFrame(go));
    return line();
  });
  const killed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await killed;
  const next = await context.newPage();
  const problems = await watch(next, new URL(baseURL ?? '').origin);
  await next.goto('#/play/starter-kit?seed=e2e');
  await expect(next.locator('.line')).toHaveText(shown);
  expect(problems).toEqual([]);
});

test('leaving keeps the place, and the library offers to resume', async ({ page }) => {
  await begin(page, 'starter-kit');
  await playTurns(page, 3);
  const before = await readTurn(page);
  await leaveButton(page).click();
  await expect(libraryHeading(page)).toBeVisible();
  await resumeButton(page).click();
  await expect(question(page)).toBeVisible();
  expect(await readTurn(page)).toEqual(before);
});

/** What another program, another version or a failing disk could have left behind. */
const BROKEN_SAVES = [
  '{"format":1,"moves":[{"choo',
  '{"format":99,"moves":[]}',
  '[1,2,3]',
  '{"format":1,"scenarioId":"starter-kit","seed":"e2e","moves":"all of them"}',
];

for (const broken of BROKEN_SAVES) {
  test(`a save that reads ${broken} is set aside and nothing else is lost`, async ({ page }) => {
    await begin(page, 'photo-of-a-screen', { seed: 'other' });
    await playTurns(page, 2);
    const other = await readTurn(page);
    await begin(page, 'starter-kit', { seed: 'broken' });
    await playTurns(page, 2);
    await openWithoutApp(page);
    expect(await overwriteSaves(page, 'starter-kit', broken)).toBeGreaterThan(0);

    await page.goto('#/play/starter-kit?seed=broken');
    await expect(page.getByText(sayNotice('savedFileSetAside'))).toBeVisible();
    await openWithoutApp(page);
    expect(await readSetAside(page)).toContain(broken);

    await page.goto('#/play/photo-of-a-screen?seed=other');
    await expect(question(page)).toBeVisible();
    expect(await readTurn(page)).toEqual(other);
  });
}
