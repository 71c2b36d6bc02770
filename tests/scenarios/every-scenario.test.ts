import { describe, expect, test } from 'vitest';
import { chanceLine } from '../../src/analysis/chance-line.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { asWritten } from '../../src/scenario/furnish-scenario.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';

/** What ships is held to more than a scenario somebody adds, which the build checks. */
const SHIPPED = [
  'dads-phone',
  'honest-daughter',
  'in-public',
  'lights-out',
  'nobody-knows',
  'not-in-my-script',
  'out-of-turn',
  'photo-of-a-screen',
  'starter-kit',
  'the-helmet',
  'three-months',
  'unicorn-tears',
];

const { playables, diagnostics } = readLibrary('scenarios');
const shipped = [...playables].filter(([slug]) => SHIPPED.includes(slug));

/** Plays to the end, hearing the story out, with one way of choosing. */
function playWith(
  playable: PlayableScenario,
  pick: (choices: readonly Choice[]) => Choice | undefined,
): Attempt {
  let { attempt } = beginAttempt(playable, { seed: 'every' });
  for (let turn = 0; turn < 100 && !attempt.transcript.end; turn += 1) {
    const { choices, canListen } = offerChoices(attempt);
    const id = canListen ? LISTEN : (pick(choices)?.id ?? LISTEN);
    attempt = respond(attempt, id).attempt;
  }
  return attempt;
}

type Worded = Pick<Choice, 'id' | 'text' | 'reference'>;

const lengthOf = ({ text }: Worded): number => text['en']?.length ?? 0;

const byLength = <T extends Worded>(choices: readonly T[]): readonly T[] =>
  [...choices].sort((a, b) => lengthOf(a) - lengthOf(b));

const HABITS = {
  'the first on the screen': (choices: readonly Choice[]) => choices[0],
  'the last on the screen': (choices: readonly Choice[]) => choices.at(-1),
  'the shortest': (choices: readonly Choice[]) => byLength(choices)[0],
  'the longest': (choices: readonly Choice[]) => byLength(choices).at(-1),
  'the most apologetic': (choices: readonly Choice[]) =>
    choices.find(({ acts }) => acts.includes('APOLOGISE')) ?? choices[0],
};

/** What is looked up and noted is looked up and noted before it is spoken of. */
const reference = (choices: readonly Choice[]) => {
  const best = choices.filter((choice) => choice.reference);
  return best.find(({ desk }) => desk) ?? best[0];
};

/** The choices of each decision as they were written, those of the case note among them. */
function decisionsOf(playable: PlayableScenario): readonly (readonly [string, Worded[]])[] {
  const { nodes, wrapUp = [] } = asWritten(playable.scenario);
  return [
    ...Object.entries(nodes).map(([id, { choices }]) => [id, choices] as const),
    ...wrapUp.map(({ id, choices }) => [id, choices] as const),
  ];
}

test('no scenario has a finding', () => {
  expect(diagnostics).toEqual([]);
  expect(shipped.map(([slug]) => slug).sort()).toEqual(SHIPPED);
});

describe.each(shipped)('%s', (_slug, playable) => {
  const { scenario, rubrics } = playable;
  const run = playWith(playable, reference);
  // What is looked up, noted or written down afterwards is no decision of the conversation.
  const decisions = run.transcript.turns.filter(({ nodeId, move }) => {
    const node = scenario.nodes[nodeId];
    const said = node?.choices.find(({ id }) => 'choose' in move && id === move.choose);
    return said !== undefined && said.desk === undefined && node?.wrapUp === undefined;
  });

  test('takes 8 to 14 decisions by the reference, which earns 100 by every rubric', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(8);
    expect(decisions.length).toBeLessThanOrEqual(14);
    const scores = scoreAttempt(playable, run.transcript).rubrics;
    expect(scores.map(({ overall, passed }) => [overall, passed])).toEqual(
      rubrics.map(() => [100, true]),
    );
  });

  test('has nothing against the reference', () => {
    for (const { indicators, critical } of scoreAttempt(playable, run.transcript).rubrics) {
      expect(indicators.filter(({ polarity }) => polarity === 'negative')).toEqual([]);
      expect(indicators.some(({ polarity }) => polarity === 'positive')).toBe(true);
      expect(critical).toEqual([]);
    }
  });

  test('offers two good and two bad ends or more', () => {
    const outcomes = scenario.endings.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'good').length).toBeGreaterThanOrEqual(2);
    expect(outcomes.filter((outcome) => outcome === 'bad').length).toBeGreaterThanOrEqual(2);
  });

  test('assesses every dimension three times or more on the way of the reference', () => {
    const results = scoreAttempt(playable, run.transcript).rubrics.flatMap((one) => one.dimensions);
    const dimensions = rubrics.flatMap((rubric) => rubric.dimensions);
    expect(results.length).toBe(dimensions.length - (scenario.unassessed ?? []).length);
    expect(results.length).toBeGreaterThanOrEqual(10);
    const thin = results.filter(({ enoughEvidence }) => !enoughEvidence).map(({ id }) => id);
    expect(thin).toEqual([]);
  });

  test('keeps the choices of a decision within 25 % of their mean length', () => {
    const uneven = decisionsOf(playable).flatMap(([id, choices]) => {
      const mean = choices.reduce((sum, choice) => sum + lengthOf(choice), 0) / choices.length;
      const far = choices.filter((choice) => Math.abs(lengthOf(choice) - mean) > mean / 4);
      return far.map((choice) => `${id}: ${choice.id}`);
    });
    expect(uneven).toEqual([]);
  });

  test('does not make the best choice the longest more often than chance would', () => {
    const several = decisionsOf(playable).filter(([, choices]) => choices.length > 1);
    const longest = several.filter(([, choices]) => byLength(choices).at(-1)?.reference);
    const expected = several.reduce((sum, [, choices]) => sum + 1 / choices.length, 0);
    expect(longest.length).toBeLessThanOrEqual(expected);
  });

  test('says every line of the customer in two wordings or more', () => {
    const lines = [...scenario.story, ...Object.values(scenario.nodes).flatMap((one) => one.lines)];
    expect(lines.filter(({ variants }) => variants.length < 2)).toEqual([]);
  });

  test('has a chance line at least 25 below the pass mark', () => {
    for (const line of chanceLine(playable, { runs: 150, seed: 'table' })) {
      const passMark = rubrics.find(({ id }) => id === line.rubricId)?.pass.overall ?? 0;
      expect(line.overall + 2 * line.standardError).toBeLessThanOrEqual(passMark - 25);
    }
  });

  test.each(Object.entries(HABITS))('is not passed by always choosing %s', (_habit, pick) => {
    const { rubrics: results } = scoreAttempt(playable, playWith(playable, pick).transcript);
    expect(results.every(({ passed }) => passed)).toBe(false);
  });
});
