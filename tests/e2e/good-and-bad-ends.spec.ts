import { readFileSync } from 'node:fs';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { choicesOfNode } from '../../src/scenario/playable-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { say } from '../../src/ui/words.ts';
import {
  type Strategy,
  againButton,
  begin,
  debriefButton,
  playByKeyboard,
  playTurns,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';
import { readOnlyRecord } from './stored-runs.ts';

/** Played to a good end elsewhere, by who also works at the desk. */
const WITH_DESK: readonly string[] = [
  'not-in-my-script',
  'the-helmet',
  'honest-daughter',
  'lights-out',
  'dads-phone',
];
const SLUGS = ['starter-kit', 'photo-of-a-screen', 'nobody-knows', ...WITH_DESK] as const;

function readScenario(slug: string): Scenario {
  const text = readFileSync(`dist/scenarios/${slug}.json`, 'utf8');
  return (JSON.parse(text) as ScenarioBundle).playable.scenario;
}

/** Texts of a kind of choice, to know them on the screen by. */
function textsOf(scenario: Scenario, isReference: boolean): ReadonlySet<string> {
  const choices = Object.values(scenario.nodes).flatMap(choicesOfNode);
  return new Set(
    choices
      .filter(({ reference }) => (reference ?? false) === isReference)
      .map(({ text }) => text['en'] ?? ''),
  );
}

/** Hears the story out and takes the first choice on the screen that is (not) a reference. */
function choose(scenario: Scenario, isReference: boolean): Strategy {
  const wanted = textsOf(scenario, isReference);
  return (turn) => {
    if (turn.canListen) return 'l';
    const place = turn.choices.findIndex((text) => wanted.has(text));
    return String(Math.max(0, place) + 1);
  };
}

for (const slug of SLUGS) {
  for (const isReference of WITH_DESK.includes(slug) ? [false] : [true, false]) {
    const kind = isReference ? 'a good' : 'a bad';
    test(`${slug} is played to ${kind} end and its debrief`, async ({ page }) => {
      const scenario = readScenario(slug);
      await begin(page, slug);
      await playByKeyboard(page, { strategy: choose(scenario, isReference) });
      await debriefButton(page).click();
      await expect(againButton(page)).toBeVisible();
      const { endingId, rubrics } = await readOnlyRecord(page);
      const ending = scenario.endings.find(({ id }) => id === endingId);
      expect(ending?.outcome).toBe(isReference ? 'good' : 'bad');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ending?.title['en'] ?? '');
      // A score is one number on one line.
      const score = page.locator('.score-number').first();
      expect((await score.boundingBox())?.height).toBeLessThan(80);
      for (const { overall } of rubrics) {
        if (isReference) expect(overall).toBe(100);
        else expect(overall).toBeLessThan(70);
      }
    });
  }
}

test('trying again from a moment is practice, and the first score stays', async ({ page }) => {
  const scenario = readScenario('starter-kit');
  await begin(page, 'starter-kit');
  await playByKeyboard(page, { strategy: choose(scenario, false) });
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
  const first = await readOnlyRecord(page);
  const retry = sayDebrief('change.retry');
  await page
    .getByRole('button', { name: new RegExp(`^${retry}`) })
    .first()
    .click();
  await expect(page.getByText(say('play.practice')).first()).toBeVisible();
  await playTurns(page, 1);
  await playByKeyboard(page, { strategy: choose(scenario, true) });
  await debriefButton(page).click();
  await expect(page.getByText(sayDebrief('head.practice'))).toBeVisible();
  await page
    .getByRole('button', { name: say('nav.library') })
    .first()
    .click();
  const score = String(Math.round(first.rubrics[0]?.overall ?? Number.NaN));
  await expect(page.getByText(new RegExp(`(First|Result) ${score}\\b`)).first()).toBeVisible();
});
