import { describe, expect, test } from 'vitest';
import { playAtRandom } from '../../src/analysis/play-at-random.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt, Offer } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import type { Transcript } from '../../src/engine/transcript.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';

const { playables, diagnostics } = readLibrary('scenarios');
const found = playables.get('nobody-knows');
if (!found) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
const playable = found;
const { scenario } = playable;

type Pick = (offer: Offer) => string;

function play(pick: Pick, seed = 'a quiet morning'): Attempt {
  let { attempt } = beginAttempt(playable, { seed });
  for (let turn = 0; turn < 100 && !attempt.transcript.end; turn += 1) {
    attempt = respond(attempt, pick(offerChoices(attempt))).attempt;
  }
  return attempt;
}

/** Follows the reference, except that each of these choices is taken when it is first on offer. */
function playWith(...detours: readonly string[]): Attempt {
  const open = new Set(detours);
  const attempt = play(({ choices, canListen }) => {
    const detour = choices.find(({ id }) => open.has(id));
    if (detour) open.delete(detour.id);
    const fallback = canListen ? LISTEN : choices.find(({ reference }) => reference)?.id;
    return detour?.id ?? fallback ?? LISTEN;
  });
  if (open.size > 0) throw new Error(`Never on offer: ${[...open].join(', ')}`);
  return attempt;
}

type Played = Readonly<{ transcript: Transcript }>;

const scoresOf = ({ transcript }: Played) => scoreAttempt(playable, transcript).rubrics;

const outcomeOf = ({ transcript }: Played) =>
  scenario.endings.find(({ id }) => id === transcript.end?.endingId)?.outcome;

const actsSuffered = ({ transcript }: Played) =>
  transcript.turns.flatMap(({ changes }) => changes.flatMap(({ act }) => act ?? []));

const textOf = (choice: Choice) => choice.text['en'] ?? '';

describe('the reference run', () => {
  const attempt = playWith();

  test('reads without a finding', () => {
    expect(diagnostics.filter(({ file }) => file.includes('nobody-knows'))).toEqual([]);
  });

  test('ends with an answer, on time, and full marks by both rubrics', () => {
    expect(attempt.transcript.end).toEqual({ final: 'satisfied', endingId: 'answered' });
    for (const rubric of scoresOf(attempt)) {
      expect(rubric.overall).toBeCloseTo(100, 6);
      expect(rubric.passed).toBe(true);
    }
  });

  test('takes between eight and fourteen decisions and keeps both promises', () => {
    const decisions = attempt.transcript.turns.filter(({ move }) => 'choose' in move);
    expect(decisions.length).toBeGreaterThanOrEqual(8);
    expect(decisions.length).toBeLessThanOrEqual(14);
    expect(decisions.filter(({ acts }) => acts.includes('PROMISE'))).toHaveLength(2);
    expect(decisions.filter(({ acts }) => acts.includes('KEEP_PROMISE'))).toHaveLength(2);
    expect(actsSuffered(attempt)).not.toContain('BREAK_PROMISE');
  });

  test('reaches at least three opportunities of every dimension', () => {
    for (const { opportunities, dimensions } of scoresOf(attempt)) {
      expect(opportunities.every(({ status }) => status === 'reached')).toBe(true);
      for (const each of dimensions) expect(each.opportunities).toBeGreaterThanOrEqual(3);
    }
  });
});

const RUNS: Readonly<Record<string, readonly string[]>> = {
  answered: [],
  'answered-late': ['when-noon'],
  'answered-once': ['report-thanks'],
  'content-elsewhere': ['remark-alternative'],
  'boxes-forgiven': ['page-cause', 'interim-good-news'],
  'boxes-back': ['admit-guess', 'probed-insist'],
  'served-once': ['feel-small', 'who-address', 'when-noon', 'report-shrug'],
  'time-gone': ['when-noon', 'remark-alternative'],
  'sent-round': ['look-helpline', 'bounced-again', 'leaving-goodbye'],
  'gone-quietly': ['answer-hedge', 'hedged-leave'],
  'in-public': ['early-plug', 'early-link', 'look-helpline', 'bounced-again', 'leaving-goodbye'],
  'hung-up': ['early-plug', 'early-link', 'open-reask', 'look-helpline', 'bounced-again'],
};

describe('the endings', () => {
  test.each(Object.entries(RUNS))('%s is reached', (endingId, detours) => {
    expect(playWith(...detours).transcript.end?.endingId).toBe(endingId);
  });

  test('each has its run', () => {
    expect(Object.keys(RUNS).sort()).toEqual(scenario.endings.map(({ id }) => id).sort());
  });
});

describe('what the scenario is about', () => {
  test('a bluff is a critical error, and comes back two days later', () => {
    const run = playWith('admit-guess', 'probed-insist');
    expect(actsSuffered(run)).toContain('WRONG_FOUND');
    for (const { critical, passed } of scoresOf(run)) {
      expect(critical.map(({ id }) => id)).toContain('crit.bluff');
      expect(passed).toBe(false);
    }
  });

  test('a bluff taken back in time spares her the boxes but not the error', () => {
    const run = playWith('look-guess');
    expect(actsSuffered(run)).not.toContain('WRONG_FOUND');
    expect(outcomeOf(run)).toBe('good');
    expect(scoresOf(run).every(({ passed }) => !passed)).toBe(true);
  });

  test.each(['when-noon', 'brief-pass', 'interim-wait'])('%s breaks the promise', (detour) => {
    expect(actsSuffered(playWith(detour))).toContain('BREAK_PROMISE');
  });

  test('two broken promises and a cold handover are told in public', () => {
    const run = playWith(
      'admit-safe-no',
      'who-address',
      'brief-pass',
      'remark-sorry',
      'second-early',
    );
    expect(actsSuffered(run).filter((act) => act === 'BREAK_PROMISE')).not.toHaveLength(0);
    expect(run.transcript.end?.final).toBe('publicComplaint');
  });

  test('an honest alternative passes although she buys elsewhere', () => {
    const run = playWith('remark-alternative');
    expect(run.transcript.end?.final).toBe('acceptedNo');
    expect(scoresOf(run).every(({ passed }) => passed)).toBe(true);
  });

  test('every single mistake short of a bluff can be recovered from', () => {
    const onTheWay = new Set(playWith().transcript.turns.flatMap(({ offered }) => offered));
    const mistakes = Object.values(scenario.nodes)
      .flatMap(({ choices }) => choices)
      .filter(({ id, reference, acts }) => {
        return onTheWay.has(id) && !reference && !acts.includes('BLUFF');
      });
    expect(mistakes.length).toBeGreaterThan(30);
    for (const { id } of mistakes) {
      const run = playWith(id);
      const passed = scoresOf(run).every((rubric) => rubric.passed);
      expect({ id, outcome: outcomeOf(run), passed }).toEqual({
        id,
        outcome: 'good',
        passed: true,
      });
    }
  });
});

describe('what suits a chat', () => {
  const choices = Object.values(scenario.nodes).flatMap((node) => [
    ...(node.early ?? []),
    ...node.choices,
  ]);

  test('nobody is put on hold', () => {
    const held = choices.filter(
      ({ wait, acts }) => wait?.kind === 'hold' || acts.some((act) => act.startsWith('HOLD_')),
    );
    expect(held.map(({ id }) => id)).toEqual([]);
  });

  test('an announced minute is over before she begins to wonder', () => {
    const { transcript } = playWith();
    const turn = transcript.turns.find(
      ({ move }) => 'choose' in move && move.choose === 'look-ask-minute',
    );
    expect(turn?.changes.map(({ act }) => act)).not.toContain('SILENCE');
    expect(actsSuffered(playWith('look-silently'))).toContain('SILENCE');
  });

  test('what is done without a word is marked so, and needs no brackets', () => {
    const silent = choices.filter(({ done }) => done);
    expect(silent.map(({ id }) => id)).toEqual(['look-silently', 'interim-wait', 'loop-leave']);
    expect(choices.filter((choice) => /[[\]]/.test(textOf(choice)))).toEqual([]);
    const mute = choices.filter(({ acts }) => acts.includes('SILENCE'));
    expect(mute.filter((choice) => !silent.includes(choice))).toEqual([]);
  });

  test('a second cut-in is answered as the second', () => {
    const lineAfter = (turn: number, ...cutIns: readonly string[]) =>
      playWith(...cutIns)
        .transcript.turns[turn]?.replies[0]?.source.split('.')
        .slice(0, 4)
        .join('.');
    const again = lineAfter(1, 'early-plug', 'early-link');
    expect(again).toMatch(/^nodes\.open\.lines\./);
    expect(again).not.toBe(lineAfter(0, 'early-link'));
  });
});

describe('nothing gives the best choice away', () => {
  const decisions = Object.values(scenario.nodes).map(({ choices }) => choices);

  test('lengths at a decision differ by a quarter of their mean at most', () => {
    for (const choices of decisions) {
      const lengths = choices.map((choice) => textOf(choice).length);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      expect(Math.max(...lengths)).toBeLessThanOrEqual(mean * 1.25);
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(mean * 0.75);
    }
  });

  test('the best is the longest no more often than by chance', () => {
    const isLongest = decisions.filter((choices) => {
      const longest = Math.max(...choices.map((choice) => textOf(choice).length));
      return choices.some((choice) => choice.reference && textOf(choice).length === longest);
    });
    const byChance = decisions.reduce((sum, choices) => sum + 1 / choices.length, 0);
    expect(isLongest.length).toBeLessThanOrEqual(byChance);
  });

  const byLength = ({ choices }: Offer) =>
    [...choices].sort((one, other) => textOf(one).length - textOf(other).length);
  const habits: Readonly<Record<string, Pick>> = {
    'the first shown': ({ choices }) => choices[0]?.id ?? LISTEN,
    'the longest': (offer) => (offer.canListen ? LISTEN : (byLength(offer).at(-1)?.id ?? LISTEN)),
    'the shortest': (offer) => (offer.canListen ? LISTEN : (byLength(offer)[0]?.id ?? LISTEN)),
  };

  test.each(Object.entries(habits))('always taking %s does not pass', (_habit, pick) => {
    for (const seed of ['one', 'two', 'three']) {
      for (const { overall, passMark } of scoresOf(play(pick, seed))) {
        expect(overall).toBeLessThan(passMark);
      }
    }
  });

  test('a random player scores far below the mark and rarely satisfies her', () => {
    const runs = Array.from({ length: 150 }, (_, run) => ({
      transcript: playAtRandom(playable, `chance ${String(run)}`),
    }));
    const happy = runs.filter((run) => outcomeOf(run) === 'good');
    expect(happy.length).toBeLessThanOrEqual(15);
    for (const [index, { passMark }] of scoresOf(playWith()).entries()) {
      const total = runs.reduce((sum, run) => sum + (scoresOf(run)[index]?.overall ?? 0), 0);
      expect(total / runs.length).toBeLessThanOrEqual(passMark - 25);
    }
  });
});
