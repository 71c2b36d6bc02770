import { describe, expect, test } from 'vitest';
import { chanceLine } from '../../src/analysis/chance-line.ts';
import { playAtRandom } from '../../src/analysis/play-at-random.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt, Offer } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';

const SLUG = 'photo-of-a-screen';
const { playables, diagnostics } = readLibrary('scenarios');

function loadPlayable() {
  const playable = playables.get(SLUG);
  if (!playable) throw new Error(JSON.stringify(diagnostics, null, 2));
  return playable;
}

const playable = loadPlayable();
const { nodes, opportunities, endings } = playable.scenario;

type Choose = (offer: Offer, attempt: Attempt) => string;

function play(choose: Choose): Attempt {
  let { attempt } = beginAttempt(playable, { seed: 'bench-40718' });
  while (!attempt.transcript.end) {
    attempt = respond(attempt, choose(offerChoices(attempt), attempt)).attempt;
  }
  return attempt;
}

const bestOf = ({ choices, canListen }: Offer): string =>
  canListen ? LISTEN : (choices.find(({ reference }) => reference)?.id ?? '');

/** Follows the reference except for the slips, each made once, where it is first on offer. */
const playWithSlips = (...slips: readonly string[]): Attempt =>
  play((offer, { transcript }) => {
    const made = transcript.turns.map(({ move }) => ('choose' in move ? move.choose : LISTEN));
    const slip = offer.choices.find(({ id }) => slips.includes(id) && !made.includes(id));
    return slip?.id ?? bestOf(offer);
  });

const endingOf = (attempt: Attempt): string | undefined => attempt.transcript.end?.endingId;
const scoresOf = (attempt: Attempt): readonly number[] =>
  scoreAttempt(playable, attempt.transcript).rubrics.map(({ overall }) => overall);
const decisionsOf = ({ transcript }: Attempt): number =>
  transcript.turns.filter(({ move }) => 'choose' in move).length;

/** Named runs, each with the slips that lead to its ending. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  'own-hand': [],
  'in-print': ['next-laptop'],
  'done-for-him': ['way-desk', 'desk-photo'],
  'not-again': ['open-first', 'face-lamp', 'teach-all'],
  'felt-pen': ['way-ways', 'print-monday', 'late-sorry'],
  'no-parcel': ['date-tomorrow', 'soon-sure'],
  'last-order': ['open-first', 'face-lamp', 'why-shine', 'way-rule', 'bye-thanks'],
  'slipped-away': ['ask-export', 'stuck-format', 'back-hours'],
  'told-others': [
    'open-first',
    'face-lamp',
    'why-shine',
    'ask-basics',
    'stuck-format',
    'back-hours',
  ],
  'chat-closed': [
    'cut-format',
    'cut-answer',
    'face-lamp',
    'why-shine',
    'guess-heart',
    'found-strict',
  ],
};

describe('A photo of a screen', () => {
  test('is read without a finding', () => {
    expect(diagnostics.filter(({ file }) => file.includes(SLUG))).toEqual([]);
  });

  test('ends well with full marks when every decision is the best one', () => {
    const attempt = playWithSlips();
    expect(endingOf(attempt)).toBe('own-hand');
    expect(attempt.transcript.end?.final).toBe('satisfied');
    expect(scoresOf(attempt)).toEqual([100, 100]);
  });

  test('takes eight to fourteen decisions on the best way', () => {
    const decisions = decisionsOf(playWithSlips());
    expect(decisions).toBeGreaterThanOrEqual(8);
    expect(decisions).toBeLessThanOrEqual(14);
  });

  test.each(Object.entries(RUNS))('can end as %s', (ending, slips) => {
    expect(endingOf(playWithSlips(...slips))).toBe(ending);
  });

  test('has a run for each of its endings', () => {
    expect(Object.keys(RUNS)).toEqual(endings.map(({ id }) => id));
  });
});

describe('One slip', () => {
  const slips = Object.values(nodes)
    .flatMap(({ early, choices }) => [...(early ?? []), ...choices])
    .filter(({ reference }) => !reference);

  test.each(slips.map(({ id }) => id))('%s still leaves a good end within reach', (slip) => {
    const ending = endingOf(playWithSlips(slip));
    expect(endings.find(({ id }) => id === ending)?.outcome).toBe('good');
  });
});

describe('Doing it for him', () => {
  test('solves today and not next month', () => {
    const attempt = playWithSlips('way-desk', 'desk-photo');
    expect(attempt.transcript.end?.final).toBe('willCallAgain');
    expect(attempt.transcript.turns.at(-1)?.after.gauges.worry).toBeGreaterThan(40);
  });

  test('costs points, and passes when the rest is right', () => {
    const { rubrics } = scoreAttempt(playable, playWithSlips('way-desk', 'desk-photo').transcript);
    for (const { overall, passed } of rubrics) {
      expect(overall).toBeLessThan(95);
      expect(passed).toBe(true);
    }
  });

  test('can still be turned into doing it together', () => {
    expect(endingOf(playWithSlips('way-desk'))).toBe('own-hand');
  });
});

describe('What is assessed', () => {
  const dimensions = playable.rubrics.flatMap((rubric) =>
    rubric.dimensions.map(({ id }) => `${rubric.id}.${id}`),
  );

  test.each(dimensions)('%s is called for at least three times', (dimension) => {
    const found = opportunities.filter((each) => each.dimension === dimension);
    expect(found.length).toBeGreaterThanOrEqual(3);
  });

  test('every opportunity of the best way is reached', () => {
    const { rubrics } = scoreAttempt(playable, playWithSlips().transcript);
    const missed = rubrics
      .flatMap((rubric) => rubric.opportunities)
      .filter(({ status }) => status === 'forfeited');
    expect(missed).toEqual([]);
  });

  test('a laugh at the photo fails the attempt', () => {
    const { rubrics } = scoreAttempt(playable, playWithSlips('face-lamp').transcript);
    expect(rubrics.map(({ passed }) => passed)).toEqual([false, false]);
  });

  test('chance alone stays far below the pass mark', () => {
    for (const { overall } of chanceLine(playable, { runs: 200, seed: 'coin' })) {
      expect(overall).toBeLessThanOrEqual(45);
    }
  });

  test('chance alone seldom ends well', () => {
    const good = endings.filter(({ outcome }) => outcome === 'good').map(({ id }) => id);
    const ends = Array.from(
      { length: 200 },
      (_, run) => playAtRandom(playable, `coin|${String(run)}`).end?.endingId ?? '',
    );
    expect(ends.filter((id) => good.includes(id)).length).toBeLessThan(20);
  });
});

describe('The wording gives nothing away', () => {
  const decisions = Object.entries(nodes).flatMap(([id, { early, choices }]) => [
    { id, choices },
    ...(early ? [{ id: `${id} (early)`, choices: early }] : []),
  ]);
  const lengthOf = ({ text }: Choice): number => text['en']?.length ?? 0;

  test.each(decisions)('lengths are alike at $id', ({ choices }) => {
    const lengths = choices.map(lengthOf);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    for (const length of lengths) expect(Math.abs(length - mean) / mean).toBeLessThanOrEqual(0.25);
  });

  test.each([
    ['longest', Math.max],
    ['shortest', Math.min],
  ] as const)('the best is the %s no more often than chance has it', (_, pick) => {
    const judged = decisions.filter(({ choices }) => choices.some(({ reference }) => reference));
    const hits = judged.filter(({ choices }) => {
      const wanted = pick(...choices.map(lengthOf));
      return choices.some((choice) => choice.reference && lengthOf(choice) === wanted);
    });
    const expected = judged.reduce((sum, { choices }) => sum + 1 / choices.length, 0);
    expect(hits.length).toBeLessThanOrEqual(Math.ceil(expected));
  });

  test.each([
    ['first in the file', (choices: readonly Choice[]) => choices[0]],
    ['longest', (choices: readonly Choice[]) => pickBy(choices, (choice) => -lengthOf(choice))],
    ['shortest', (choices: readonly Choice[]) => pickBy(choices, lengthOf)],
  ] as const)('choosing what is %s does not pass', (_, pick) => {
    const attempt = play(({ choices, canListen }) =>
      canListen ? LISTEN : (pick(inFileOrder(choices))?.id ?? ''),
    );
    const { rubrics } = scoreAttempt(playable, attempt.transcript);
    expect(rubrics.map(({ passed }) => passed)).toEqual([false, false]);
  });
});

const fileOrder = Object.values(nodes)
  .flatMap(({ early, choices }) => [...(early ?? []), ...choices])
  .map(({ id }) => id);

function inFileOrder(choices: readonly Choice[]): readonly Choice[] {
  return [...choices].sort((a, b) => fileOrder.indexOf(a.id) - fileOrder.indexOf(b.id));
}

function pickBy(choices: readonly Choice[], rank: (choice: Choice) => number): Choice | undefined {
  return [...choices].sort((a, b) => rank(a) - rank(b))[0];
}

describe('His words', () => {
  const saidAt = (attempt: Attempt, nodeId: string): string =>
    attempt.transcript.turns
      .filter(({ nextNodeId }) => nextNodeId === nodeId)
      .flatMap(({ replies }) => replies.map(({ source }) => source))
      .find((source) => source.startsWith(`nodes.${nodeId}.`)) ?? '';

  test('follow how lost he is', () => {
    const calm = saidAt(playWithSlips(), 'grey');
    const lost = saidAt(playWithSlips('open-first', 'face-odd', 'found-grid'), 'grey');
    expect(calm).not.toBe('');
    expect(lost.split('.').slice(0, 4)).not.toEqual(calm.split('.').slice(0, 4));
  });

  test('he leaves the story unfinished only when cut off', () => {
    const attempt = playWithSlips('cut-device');
    expect(attempt.transcript.turns[0]?.interrupted).toBe(true);
    expect(attempt.transcript.turns.at(-1)?.after.story).toBe('told');
  });
});
