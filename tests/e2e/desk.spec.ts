import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { type Choice } from '../../src/scenario/node-schema.ts';
import {
  LISTEN,
  type PlayableScenario,
  choicesOfNode,
} from '../../src/scenario/playable-scenario.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { sayDesk } from '../../src/ui/desk-words.ts';
import { say } from '../../src/ui/words.ts';
import { findBarriers, loadAxe } from './barriers.ts';
import { againButton, begin, debriefButton, findTurn, readTurn, tabTo } from './conversation.ts';
import { expect, test } from './guarded-test.ts';
import { readOnlyRecord } from './stored-runs.ts';

const SLUGS = [
  'not-in-my-script',
  'the-helmet',
  'honest-daughter',
  'lights-out',
  'unicorn-tears',
  'three-months',
  'dads-phone',
  'in-public',
  'out-of-turn',
] as const;
const LONGEST = 40;

/** The best choices, by what stands on their buttons. */
function readReference(slug: string) {
  const text = readFileSync(`dist/scenarios/${slug}.json`, 'utf8');
  const { playable } = JSON.parse(text) as ScenarioBundle;
  const { scenario } = playable;
  const all = Object.values(scenario.nodes).flatMap(choicesOfNode);
  const done = findDone(playable);
  // Of notes that are true or not by what was done, the words alone do not tell which is best.
  const depends = new Set(
    all.flatMap(({ id, variantOf }) => (id === `${variantOf ?? ''}.untrue` ? [variantOf] : [])),
  );
  const best = all.filter(({ id, reference }) => reference && (!depends.has(id) || done.has(id)));
  const words = (choices: readonly Choice[]) => new Set(choices.map((one) => one.text['en'] ?? ''));
  return {
    questions: scenario.wrapUp?.length ?? 0,
    said: words(best.filter(({ desk }) => !desk)),
    opened: words(best.filter(({ desk }) => desk?.kind === 'material')),
    noted: words(best.filter(({ desk }) => desk?.kind === 'note')),
  };
}

/** Ids of what is done on the best way through. */
function findDone(playable: PlayableScenario): ReadonlySet<string> {
  const done = new Set<string>();
  let { attempt } = beginAttempt(playable, { seed: 'e2e' });
  for (let turns = 0; turns < LONGEST * 2 && !attempt.transcript.end; turns += 1) {
    const { choices, canListen } = offerChoices(attempt);
    const best = choices.filter(({ reference }) => reference);
    const id = canListen ? LISTEN : (best.find(({ desk }) => desk) ?? best[0])?.id;
    if (id === undefined) throw new Error(`Nothing is best at ${attempt.nodeId}`);
    done.add(id);
    attempt = respond(attempt, id).attempt;
  }
  return done;
}

type Reference = ReturnType<typeof readReference>;

const lookUp = (page: Page): Locator => page.getByRole('button', { name: say('desk.lookUp') });
const desk = (page: Page): Locator =>
  page.getByRole('tabpanel', { name: sayDesk('desk.title'), exact: true });

/** Opens the desk by its key; it has come when its tab has the focus. */
async function openDesk(page: Page): Promise<void> {
  await page.keyboard.press(say('desk.lookUpKey').toLowerCase());
  await expect(page.getByRole('tab', { name: sayDesk('desk.title'), exact: true })).toBeFocused();
}

/** Does with the keyboard what the best way through does at the desk. */
async function workAtDesk(page: Page, reference: Reference): Promise<void> {
  await openDesk(page);
  for (const [action, titles] of [
    [sayDesk('desk.open'), reference.opened],
    [sayDesk('desk.note'), reference.noted],
  ] as const) {
    for (const title of titles) {
      const button = desk(page).getByRole('button', {
        name: sayDesk('desk.named', { action, title }),
        exact: true,
      });
      if ((await button.count()) === 0) continue;
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await expect(button).toHaveCount(0);
      await expect(page.locator(':focus')).toContainText(title);
    }
  }
}

/** Hears the story out and takes the best of everything, until the conversation offers a desk. */
async function playBest(page: Page, reference: Reference, end: Locator): Promise<void> {
  for (let turns = 0; turns < LONGEST && (await end.count()) === 0; turns += 1) {
    await readTurn(page);
    if ((await lookUp(page).count()) > 0) await workAtDesk(page, reference);
    // What was looked up can open a better answer.
    const before = await readTurn(page);
    const place = before.choices.findIndex((text) => reference.said.has(text));
    await page.keyboard.press(before.canListen ? 'l' : String(place + 1));
    await expect(async () => {
      expect((await findTurn(page))?.line).not.toBe(before.line);
    }).toPass({ intervals: [20], timeout: 7000 });
  }
}

for (const slug of SLUGS) {
  test(`${slug} is played by keys alone, its desk and its case note too, and earns 100`, async ({
    page,
  }) => {
    const reference = readReference(slug);
    await begin(page, slug);
    await playBest(page, reference, debriefButton(page));
    await debriefButton(page).click();
    await expect(againButton(page)).toBeVisible();
    const { rubrics } = await readOnlyRecord(page);
    expect(rubrics.map(({ overall }) => overall)).toEqual(rubrics.map(() => 100));
    await page.getByText(sayDebrief('said.title')).click();
    const said = await page.locator('.said').innerText();
    for (const title of reference.opened) expect(said).toContain(`Looked up: ${title}`);
    for (const title of reference.noted) expect(said).toContain(`Noted: ${title}`);
    expect(said.match(/Case note: /g)).toHaveLength(reference.questions);
  });
}

test('another customer has a face and a mood of their own, and half of the curve', async ({
  page,
}) => {
  // Without a canvas the still picture stays.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const mood = page.locator('.stage-pills').getByText(/^Mr Tuala: /);
  const reference = readReference('not-in-my-script');
  await begin(page, 'not-in-my-script');
  await expect(page.locator('img.still')).toHaveAttribute('src', /\/edgars\/portrait-/);
  await playBest(page, reference, mood);
  await expect(page.locator('img.still')).toHaveAttribute('src', /\/leo\/portrait-/);
  await expect(page.getByRole('heading', { name: 'Sione Tuala' })).toBeVisible();
  await playBest(page, reference, debriefButton(page));
  await debriefButton(page).click();
  const name = 'Mr Teixeira and Mr Tuala';
  await expect(
    page.getByRole('heading', { name: sayDebrief('curve.title', { name }) }),
  ).toBeVisible();
  await expect(page.locator('.curve polyline.anger').first()).toBeAttached();
  expect(await page.locator('.plot polyline.anger').count()).toBe(2);
});

test.describe('the open desk', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('keeps the choices in their places, has no barriers and fits a narrow window', async ({
    page,
  }) => {
    await loadAxe(page);
    const reference = readReference(SLUGS[0]);
    await begin(page, SLUGS[0]);
    await playBest(page, reference, lookUp(page));
    const { choices } = await readTurn(page);
    await workAtDesk(page, reference);
    expect((await readTurn(page)).choices).toEqual(choices);
    expect(await findBarriers(page)).toEqual([]);
    const small = await desk(page)
      .locator('button, summary, input')
      .evaluateAll((targets) =>
        targets
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44),
      );
    expect(small).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
