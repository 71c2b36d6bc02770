import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { patchDocument } from '../../src/lint/patch-document.ts';
import { thinRationale } from '../../src/lint/rules/thin-rationale.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { sayOwn } from '../../src/ui/own-files-words.ts';
import { sayLibrary } from '../../src/ui/library-words.ts';
import { say } from '../../src/ui/words.ts';
import {
  againButton,
  debriefButton,
  leaveButton,
  libraryHeading,
  openFirstButton,
  playByKeyboard,
  playTurns,
  question,
  readTurn,
  resumeButton,
  startButton,
  tabTo,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

declare const axe: { run(within: string): Promise<AxeResults> };

const sound = readFileSync('src/lint/example-scenario.json', 'utf8');
const { id, title } = JSON.parse(sound) as { id: string; title: { en: string } };
/** The same with something that is worth a look. */
const faulty = JSON.stringify(
  patchDocument(JSON.parse(sound) as object, thinRationale.examples.bad),
  null,
  2,
);

interface GivenText {
  readonly name: string;
  readonly text: string;
}

const openButton = (page: Page) => page.getByRole('button', { name: sayOwn('open') });
const playButton = (page: Page) => page.getByRole('button', { name: /^Play it: / });
const report = (page: Page) => page.locator('.own-report');
/** Trying everything that can happen is work; a busy machine takes its time for it. */
const isChecked = (page: Page) =>
  expect(report(page)).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });

async function openLibrary(page: Page): Promise<void> {
  await page.goto('./#/?canvas=off');
  await expect(openButton(page)).toBeVisible();
}

/** Drags things over the page, and lets go of them unless told otherwise. */
async function drop(page: Page, given: GivenText | string, letGo = true): Promise<void> {
  const transfer = await page.evaluateHandle((one) => {
    const data = new DataTransfer();
    if (typeof one === 'string') data.setData('text/uri-list', one);
    else data.items.add(new File([one.text], one.name));
    return data;
  }, given);
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: transfer });
  if (letGo) await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
}

const choose = (page: Page, ...files: readonly { name: string; text: string | Buffer }[]) =>
  page.setInputFiles(
    'input[type=file]',
    files.map(({ name, text }) => ({
      ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
    })),
  );

test('a dropped file is checked and played to its debrief, and nothing of it is sent', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    asked.push(`${request.method()} ${pathname} ${request.postData() ?? ''}`);
  });
  await openLibrary(page);
  await drop(page, { name: 'mine.json', text: faulty });
  await isChecked(page);
  await expect(report(page)).toContainText('thin-rationale');
  await expect(report(page)).toContainText(sayOwn('exact'));

  await playButton(page).click();
  await startButton(page).click();
  await expect(page).toHaveURL(new RegExp(`#/play/own:${id}\\?seed=`));
  await playByKeyboard(page);
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: sayDebrief('save.play') }).click();
  expect((await downloading).suggestedFilename()).toMatch(new RegExp(`^${id}-[a-z]`));

  // Parts of the program, and the personas and rubrics it is played with: no more.
  const strangers = asked.filter(
    (one) =>
      !/^GET \S*\/(assets\/(people-\w+\/\w+\/)?[\w.-]+|scenarios\/index\.json|parts\/all\.json|)? $/.test(
        one,
      ) && !one.includes('blob:'),
  );
  expect(strangers).toEqual([]);
  expect(asked.filter((one) => one.includes('check-worker'))).toHaveLength(1);

  await page
    .getByRole('button', { name: say('nav.library') })
    .first()
    .click();
  await expect(page.locator('.own-kept')).toContainText(/mine\.json · Result \d+/);
});

test('with the keyboard alone, and without barriers in both colours', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: 'node_modules/axe-core/axe.min.js' });
  await openLibrary(page);
  const findBarriers = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() => axe.run('.own'));
      found.push(...violations.flatMap((one) => one.nodes.map((node) => `${one.id} ${node.html}`)));
    }
    return found;
  };
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, openButton(page));
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({
    ...{ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(faulty) },
  });
  await expect(report(page).getByRole('heading', { name: title.en })).toBeFocused();
  await isChecked(page);
  await expect(page.locator('.own-kept')).toBeVisible();
  expect(await findBarriers()).toEqual([]);
  await drop(page, { name: 'mine.json', text: '' }, false);
  await expect(page.getByText(sayOwn('drop'))).toBeVisible();
  expect(await findBarriers()).toEqual([]);
  await page.dispatchEvent('h1', 'dragleave');
  await tabTo(page, playButton(page));
  await page.keyboard.press('Enter');
  await tabTo(page, startButton(page));
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
});

test('whatever is no scenario is called what it is, and nothing is lost', async ({ page }) => {
  await openLibrary(page);
  await choose(page, { name: 'mine.json', text: sound });
  await isChecked(page);
  const heard = readFileSync('scenarios/rubrics/heard.json', 'utf8');
  const files: readonly (readonly [text: string | Buffer, words: string])[] = [
    ['', 'The file is empty.'],
    [Buffer.from(Uint8Array.from({ length: 999 }, (_, n) => (n * 7) % 256)), 'not a text file'],
    [`{ // mine\n${sound.slice(1)}`, 'comments are not allowed'],
    ['['.repeat(10_000) + ']'.repeat(10_000), 'nests more than 100 levels deep'],
    [heard, 'This is a rubric, not a scenario.'],
    [sound.replace('"unanswerable"', '"unanserable"'), 'Did you mean "unanswerable"?'],
  ];
  for (const [text, words] of files) {
    await choose(page, { name: 'odd.json', text });
    await expect(report(page)).toContainText(words);
    await expect(
      page.getByRole('heading', { name: 'odd.json cannot be played yet' }),
    ).toBeFocused();
    await expect(playButton(page)).toBeHidden();
  }
  await choose(page, { name: 'a.json', text: sound }, { name: 'b.json', text: sound });
  await expect(report(page)).toContainText('These are 2 scenarios: a.json, b.json.');
  await drop(page, 'https://firm.example/scenario.json');
  await expect(report(page)).toContainText('This is a link or a text, not a file.');
  await expect(libraryHeading(page)).toBeVisible();
  await expect(page.locator('.own-kept')).toContainText(title.en);
});

test('a file named like an installed conversation leaves that alone, and resumes by itself', async ({
  page,
}) => {
  await openLibrary(page);
  const text = sound.replace(`"id": "${id}"`, '"id": "starter-kit"');
  await choose(page, { name: 'scenario.json', text });
  await playButton(page).click();
  await startButton(page).click();
  await playTurns(page, 2);
  const before = await readTurn(page);
  await page.reload();
  await expect(question(page)).toBeVisible();
  expect(await readTurn(page)).toEqual(before);
  await leaveButton(page).click();
  await expect(openFirstButton(page)).toBeVisible();
  await expect(resumeButton(page)).toHaveCount(1);
  await expect(page.locator('.own-kept')).toContainText(sayLibrary('begun'));
  await expect(page.locator('.scene-card').first()).toContainText(sayLibrary('new'));
});
