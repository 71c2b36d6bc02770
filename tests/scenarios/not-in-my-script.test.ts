import { describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';

const { playables, diagnostics } = readLibrary('scenarios');
const found = playables.get('not-in-my-script');
if (!found) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
const playable = found;
const { scenario } = playable;

type Pick = (choices: readonly Choice[]) => Choice | undefined;

/** Looks up and notes whatever the best way looks up and notes, then says the best. */
const prepared: Pick = (choices) => {
  const best = choices.filter(({ reference }) => reference);
  return best.find(({ desk }) => desk) ?? best[0];
};

/** Says the best there is to say, and touches neither articles nor notes. */
const unprepared: Pick = (choices) => choices.find(({ reference, desk }) => reference && !desk);

/** Follows one way of choosing, except that each of these is taken, in this order, once it is on offer. */
function follow(pick: Pick, ...detours: readonly string[]): Attempt {
  const open = new Set(detours);
  let { attempt } = beginAttempt(playable, { seed: 'twenty to ten' });
  for (let turn = 0; turn < 100 && !attempt.transcript.end; turn += 1) {
    const { choices, canListen } = offerChoices(attempt);
    const detour = [...open].find((wanted) => choices.some(({ id }) => id === wanted));
    if (detour !== undefined) open.delete(detour);
    const best = canListen ? LISTEN : pick(choices)?.id;
    attempt = respond(attempt, detour ?? best ?? LISTEN).attempt;
  }
  if (open.size > 0) throw new Error(`Never on offer: ${[...open].join(', ')}`);
  return attempt;
}

const playWith = (...detours: readonly string[]): Attempt => follow(prepared, ...detours);

const scoresOf = ({ transcript }: Attempt) => scoreAttempt(playable, transcript).rubrics;

function dimensionOf(run: Attempt, rubric: string, dimension: string): number {
  const result = scoresOf(run).find(({ rubricId }) => rubricId === rubric);
  const score = result?.dimensions.find(({ id }) => id === dimension)?.score;
  if (score === undefined) throw new Error(`No score in ${rubric}, ${dimension}`);
  return score;
}

const outcomeOf = ({ transcript }: Attempt) =>
  scenario.endings.find(({ id }) => id === transcript.end?.endingId)?.outcome;

const actsSuffered = ({ transcript }: Attempt) =>
  transcript.turns.flatMap(({ changes }) => changes.flatMap(({ act }) => act ?? []));

const criticalOf = (run: Attempt) =>
  scoresOf(run).flatMap(({ critical }) => critical.map(({ id }) => id));

const RUNS: Readonly<Record<string, readonly string[]>> = {
  both: [],
  'both-sworn': ['works-sure'],
  'both-twice': ['note-thin'],
  'both-late': ['next-sum'],
  'both-once': ['works-write'],
  'works-sworn': ['works-sure', 'next-desk', 'pressed-behind'],
  'works-for-now': ['next-desk', 'pressed-behind'],
  monday: ['guide-own', 'stuck-order', 'leaving-monday'],
  forum: ['early-number', 'open-guide', 'stuck-order', 'leaving-bye'],
  'card-lost': ['next-desk', 'pressed-behind', 'light-reset', 'green-else'],
  'mill-lost': [
    ...['open-number', 'wait-sorry', 'who-number', 'note-thin', 'handed-tell'],
    ...['works-one', 'bye-else', 'light-reset'],
  ],
  closed: ['early-number', 'early-restart', 'early-wifi'],
  'by-the-guide': ['open-guide', 'stuck-order', 'leaving-bye'],
  'told-again': ['open-number', 'wait-small', 'who-number', 'note-cold'],
  gone: ['open-number', 'guide-unplug', 'wait-small', 'answer-settle'],
};

describe('the endings', () => {
  test.each(Object.entries(RUNS))('%s is reached', (endingId, detours) => {
    expect(playWith(...detours).transcript.end?.endingId).toBe(endingId);
  });

  test('each has its run', () => {
    expect(Object.keys(RUNS).sort()).toEqual(scenario.endings.map(({ id }) => id).sort());
  });
});

describe('the guide is left at the mill', () => {
  test.each(['open-guide', 'guide-unplug', 'guide-reset'])(
    '%s keeps to it, which costs trust and can be mended',
    (detour) => {
      const run = playWith(detour);
      expect(actsSuffered(run)).toContain('SCRIPT_MISMATCH');
      expect(outcomeOf(run)).toBe('good');
      expect(dimensionOf(run, 'ten', 'automation')).toBeLessThan(100);
    },
  );

  test('following it to the end is what he leaves for', () => {
    expect(playWith('open-guide', 'stuck-order', 'leaving-bye').transcript.end).toEqual({
      final: 'lostQuietly',
      endingId: 'by-the-guide',
    });
  });
});

describe('the guide is followed at the workshop', () => {
  test.each([
    ['said back', 'open-sum', 'next-sum'],
    ['looked up', 'guide-leave', 'next-look'],
  ])('what is %s is best for the first and too much for the second', (_what, first, second) => {
    const acts = (id: string) =>
      Object.values(scenario.nodes)
        .flatMap(({ choices }) => choices)
        .find((choice) => choice.id === id)?.acts;
    expect(acts(second)).toEqual(acts(first));
    for (const { overall } of scoresOf(playWith(first))) expect(overall).toBeCloseTo(100, 6);
    const run = playWith(second);
    expect(run.transcript.end?.endingId).toBe('both-late');
    expect(dimensionOf(run, 'ten', 'automation')).toBeLessThan(90);
  });

  test.each(['next-desk', 'light-reset', 'light-desk'])(
    '%s leaves it, and the shop waits',
    (id) => {
      const run = playWith(id);
      expect(run.transcript.end?.endingId).toBe('both-late');
      expect(actsSuffered(run)).toContain('SILENCE');
    },
  );
});

describe('telling it again', () => {
  test.each(['open-number', 'handed-tell'])('%s asks for what is known', (id) => {
    const run = id === 'handed-tell' ? playWith('note-thin', id) : playWith(id);
    const negative = scoresOf(run).flatMap(({ indicators }) =>
      indicators.filter(({ polarity }) => polarity === 'negative'),
    );
    expect(actsSuffered(run)).toContain('REASK');
    expect(negative.length).toBeGreaterThan(0);
  });

  test.each(['note-thin', 'note-cold', 'note-reset'])('%s leaves it to him', (id) => {
    const run = playWith(id);
    expect(run.transcript.turns.some(({ nodeId }) => nodeId === 'handed')).toBe(true);
    expect(dimensionOf(run, 'ten', 'ease')).toBeLessThan(95);
    expect(outcomeOf(run)).toBe('good');
  });
});

describe('what is not known', () => {
  test.each(['early-wifi', 'who-menu', 'works-sure'])('%s is a bluff', (id) => {
    const run = playWith(id);
    expect(criticalOf(run)).toContain('crit.bluff');
    expect(scoresOf(run).every(({ passed }) => !passed)).toBe(true);
  });

  test('the line nobody checked turns out not to be there', () => {
    expect(actsSuffered(playWith('who-menu'))).toContain('WRONG_FOUND');
  });
});

describe('the desk', () => {
  const saidBy = ({ transcript }: Attempt): readonly string[] =>
    transcript.turns.flatMap(({ move }) => ('choose' in move ? [move.choose] : []));
  const NOTED = ['answer.note.n-lesson', 'answer.note.n-reset'];

  test('without the article the right cause is a guess, and he asks whether it was read', () => {
    const run = follow(unprepared, ...NOTED, 'answer-ours.guess', 'who-choice.guess');
    const asked = run.transcript.turns.flatMap(({ nextNodeId, replies }) =>
      nextNodeId === 'who' ? replies.map(({ text }) => text) : [],
    );
    expect(asked.join(' ')).toMatch(/in front of you|read that/);
    expect(criticalOf(run)).toContain('crit.bluff');
    expect(outcomeOf(run)).toBe('good');
    expect(dimensionOf(run, 'heard', 'diagnose')).toBeLessThan(80);
  });

  test('"not yet" costs nothing, where the article is opened after it', () => {
    const run = playWith('wait-see', 'answer-moment');
    expect(saidBy(run)).toContain('answer.open.article-router');
    for (const { overall } of scoresOf(run)) expect(overall).toBeCloseTo(100, 6);
  });

  test('the article that sounds right teaches nothing', () => {
    const run = follow(unprepared, 'wait.open.article-calls', ...NOTED, 'answer-settle');
    expect(saidBy(run)).toContain('note-signs');
    expect(dimensionOf(run, 'heard', 'diagnose')).toBeLessThan(80);
  });

  test.each([
    ['nothing', []],
    ['the hour alone', ['answer.note.n-lesson']],
    ['what nobody needs', ['answer.note.n-rest']],
  ])('with %s noted, he is asked again', (_what, notes) => {
    const run = follow(unprepared, 'wait.open.article-router', ...notes);
    expect(saidBy(run)).toContain('note-short');
    expect(run.transcript.turns.some(({ nodeId }) => nodeId === 'asked')).toBe(true);
    expect(run.transcript.end?.endingId).toBe('both-twice');
    expect(dimensionOf(run, 'heard', 'hear')).toBeLessThan(90);
    expect(dimensionOf(run, 'ten', 'ease')).toBeLessThan(90);
  });

  test('with both noted, nobody asks him anything', () => {
    const run = follow(unprepared, 'wait.open.article-router', ...NOTED);
    expect(saidBy(run)).toContain('note-full');
    expect(run.transcript.end?.endingId).toBe('both');
  });

  test.each([
    ['cause-router', 'heard', 'diagnose'],
    ['cause-box', 'heard', 'diagnose'],
    ['pass-drop', 'ten', 'automation'],
    ['pass-none', 'ten', 'automation'],
  ])('the case note %s costs something and loses nobody', (id, rubric, dimension) => {
    const run = playWith(id);
    expect(dimensionOf(run, rubric, dimension)).toBeLessThan(97);
    expect(run.transcript.end?.endingId).toBe('both');
  });
});

test('every single mistake short of a bluff can be recovered from', () => {
  const onTheWay = new Set(playWith().transcript.turns.flatMap(({ offered }) => offered));
  const mistakes = Object.values(scenario.nodes)
    .flatMap(({ choices }) => choices)
    .filter(({ id, reference, acts }) => onTheWay.has(id) && !reference && !acts.includes('BLUFF'));
  expect(mistakes.length).toBeGreaterThan(30);
  for (const { id } of mistakes) {
    const run = playWith(id);
    const passed = scoresOf(run).every((rubric) => rubric.passed);
    expect({ id, outcome: outcomeOf(run), passed }).toEqual({ id, outcome: 'good', passed: true });
  }
});
