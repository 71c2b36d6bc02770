import { describe, expect, test } from 'vitest';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { respond } from '../../src/engine/respond.ts';
import { testCondition } from '../../src/engine/test-condition.ts';
import type { PromiseState } from '../../src/scenario/vocabulary.ts';
import { loadKettleCall } from '../ui/kettle-call.ts';

const en = (text: string) => ({ en: text });

const choice = (id: string, acts: readonly string[], more = {}) => ({
  ...{ id, acts, text: en(`${id}, as far as I can tell.`), next: 'again' },
  evidence: { 'o-resolve': 2 },
  rationale: en('Said to see what it does.'),
  reference: true,
  ...more,
});

const hour = { about: 'word', dueSeconds: 3600, text: en('a word within the hour') };
const later = { about: 'word', dueSeconds: 7200, text: en('a word within two hours') };

/** A conversation that goes on for as long as anybody promises, keeps, or says something else. */
const PROMISES = {
  nodes: {
    open: {
      stage: 'story',
      lines: [{ variants: [en('Well?')] }],
      early: [choice('cut', ['ACK'], { evidence: { 'o-hear': 2 } })],
      choices: [
        choice('go', ['ACK'], { evidence: { 'o-hear': 2 } }),
        choice('go-on', ['ACK'], { evidence: { 'o-hear': 2 }, next: 'named' }),
        choice('end', ['ACK'], { evidence: { 'o-hear': 2 }, next: '@close' }),
      ],
    },
    again: {
      stage: 'solution',
      lines: [{ variants: [en('And now?')] }],
      choices: [
        choice('hour', ['PROMISE'], { promise: hour }),
        choice('later', ['UPDATE'], { promise: later }),
        choice('parcel', ['PROMISE'], {
          promise: { dueSeconds: 2700, text: en('a parcel in three quarters of an hour') },
        }),
        choice('keep', ['KEEP_PROMISE']),
        choice('slow', ['KEEP_PROMISE'], { seconds: 1900 }),
        choice('half', ['ACK'], { wait: { seconds: 1800, kind: 'away' } }),
      ],
    },
    named: {
      stage: 'solution',
      lines: [{ variants: [en('And then?')] }],
      choices: [
        choice('a-word', ['PROMISE'], { promise: hour, next: 'named' }),
        choice('a-parcel', ['PROMISE'], {
          promise: { dueSeconds: 2700, text: en('a parcel in three quarters of an hour') },
          next: 'named',
        }),
        choice('keep-word', ['KEEP_PROMISE'], { keeps: 'word', next: 'named' }),
        choice('keep-and-go', ['KEEP_PROMISE'], {
          wait: { seconds: 7200, kind: 'away' },
          next: 'named',
        }),
        choice('an-hour', ['ACK'], { wait: { seconds: 3700, kind: 'away' }, next: 'named' }),
      ],
    },
  },
};

/** The ledger after these choices; "half" lets half an hour pass. */
function ledgerAfter(...moves: string[]) {
  const { playable, transcript } = play(...moves);
  return keepLedger(playable, transcript.turns);
}

const play = (...moves: string[]) => playOn('go', moves);

const playOn = (first: string, moves: readonly string[]) =>
  ['listen', first, ...moves].reduce(
    (attempt, move) => respond(attempt, move).attempt,
    beginAttempt(loadKettleCall(PROMISES as object), { seed: 'ledger' }).attempt,
  );

const standingsAfter = (...moves: string[]) =>
  ledgerAfter(...moves).map(({ standing }) => standing);

describe('a promise', () => {
  test('is open until its time comes, which is counted from the words', () => {
    const [entry] = ledgerAfter('hour', 'half');
    expect(entry).toMatchObject({ choiceId: 'hour', turn: 2, standing: 'open' });
    expect((entry?.dueAtMs ?? 0) - (entry?.madeAtMs ?? 0)).toBe(3_600_000);
  });

  test.each<[string, string[], string[]]>([
    ['kept in time', ['hour', 'half', 'keep'], ['kept']],
    ['kept once, and no second time', ['hour', 'keep', 'keep'], ['kept']],
    ['overdue when nobody says a word', ['hour', 'half', 'half'], ['overdue']],
    ['late when the word comes after its time', ['hour', 'half', 'half', 'keep'], ['late']],
    ['late when its time passes while the word is said', ['hour', 'half', 'slow'], ['late']],
    ['renewed when another time is agreed before', ['hour', 'half', 'later'], ['renewed', 'open']],
    [
      'broken when all that comes is a new one',
      ['hour', 'half', 'half', 'hour'],
      ['broken', 'open'],
    ],
    ['followed by another one', ['hour', 'keep', 'hour', 'half', 'half'], ['kept', 'overdue']],
  ])('is %s', (_what, moves, standings) => {
    expect(standingsAfter(...moves)).toEqual(standings);
  });

  test.each<[string, string[], string[]]>([
    ['stands beside one about something else', ['hour', 'parcel'], ['open', 'open']],
    ['takes its own time with it', ['hour', 'half', 'parcel', 'half'], ['overdue', 'open']],
    ['is renewed by the same said again', ['parcel', 'half', 'parcel'], ['renewed', 'open']],
    ['is kept first where it is due first', ['hour', 'parcel', 'keep'], ['open', 'kept']],
    [
      'is kept after it where it is due later',
      ['parcel', 'hour', 'keep', 'keep'],
      ['kept', 'kept'],
    ],
    [
      'is not made good by keeping another one',
      ['parcel', 'half', 'hour', 'half', 'keep'],
      ['overdue', 'kept'],
    ],
    [
      'is kept late once no other is open',
      ['parcel', 'half', 'hour', 'half', 'keep', 'keep'],
      ['late', 'kept'],
    ],
    [
      'stays broken when something else is promised',
      ['parcel', 'half', 'half', 'hour'],
      ['overdue', 'open'],
    ],
    ['is renewed alone', ['parcel', 'hour', 'later'], ['open', 'renewed', 'open']],
    [
      'breaks beside another that breaks',
      ['parcel', 'hour', 'half', 'half'],
      ['overdue', 'overdue'],
    ],
  ])('%s', (_what, moves, standings) => {
    expect(standingsAfter(...moves)).toEqual(standings);
  });

  test.each<[string, string[], string[]]>([
    ['alone where the word says which', ['a-word', 'a-parcel', 'keep-word'], ['kept', 'open']],
    [
      'once, and no other in its place',
      ['a-word', 'a-parcel', 'keep-word', 'keep-word'],
      ['kept', 'open'],
    ],
    [
      'late, with another one still open',
      ['a-word', 'an-hour', 'a-parcel', 'keep-word'],
      ['late', 'open'],
    ],
    ['in time where its time passes only after the word', ['a-word', 'keep-and-go'], ['kept']],
  ])('is kept %s', (_what, moves, standings) => {
    const { playable, transcript } = playOn('go-on', moves);
    const ledger = keepLedger(playable, transcript.turns);
    expect(ledger.map(({ standing }) => standing)).toEqual(standings);
    const isOpen = standings.includes('open');
    expect(transcript.turns.at(-1)?.after.promise).toBe(isOpen ? 'pending' : 'none');
  });

  test('is kept late last where its time passed last, whenever it was made', () => {
    expect(standingsAfter('hour', 'parcel', 'half', 'half', 'keep')).toEqual(['late', 'overdue']);
  });

  test('lets the customer down each time one is broken', () => {
    const { transcript } = play('parcel', 'hour', 'half', 'half');
    const changes = transcript.turns.flatMap((turn) => turn.changes);
    const broken = changes.filter(({ act, what }) => act === 'BREAK_PROMISE' && what === 'trust');
    const due = ledgerAfter('parcel', 'hour').map(({ dueAtMs }) => dueAtMs);
    expect(broken.map(({ atMs }) => atMs)).toEqual(due);
  });

  test('is not there where none was made', () => {
    expect(standingsAfter('half', 'keep')).toEqual([]);
  });
});

describe('a condition on promises', () => {
  const statesOf = (moves: readonly string[], about?: string) => {
    const attempt = playOn('go-on', moves);
    const holds = (promise: PromiseState) =>
      testCondition({ promise, ...(about !== undefined && { about }) }, attempt);
    return (['none', 'pending', 'broken'] as const).filter(holds);
  };

  test.each<[string, string[], { all: string[]; word: string[]; parcel: string[] }]>([
    ['nothing was promised', [], { all: ['none'], word: ['none'], parcel: ['none'] }],
    ['one is open', ['a-word'], { all: ['pending'], word: ['pending'], parcel: ['none'] }],
    [
      'one was broken',
      ['a-word', 'an-hour'],
      { all: ['broken'], word: ['broken'], parcel: ['none'] },
    ],
    [
      'one was broken and another is open',
      ['a-word', 'an-hour', 'a-parcel'],
      { all: ['pending', 'broken'], word: ['broken'], parcel: ['pending'] },
    ],
    [
      'the broken one was kept late',
      ['a-word', 'an-hour', 'a-parcel', 'keep-word'],
      { all: ['pending'], word: ['none'], parcel: ['pending'] },
    ],
    [
      'the broken one was promised anew',
      ['a-word', 'an-hour', 'a-word'],
      { all: ['pending'], word: ['pending'], parcel: ['none'] },
    ],
    [
      'the open one was kept beside the broken one',
      ['a-word', 'an-hour', 'a-parcel', 'keep-and-go'],
      { all: ['broken'], word: ['broken'], parcel: ['none'] },
    ],
    [
      'what is kept was never promised',
      ['a-parcel', 'an-hour', 'keep-word'],
      { all: ['broken'], word: ['none'], parcel: ['broken'] },
    ],
  ])('where %s', (_what, moves, states) => {
    const word = statesOf(moves, 'word');
    expect({ all: statesOf(moves), word, parcel: statesOf(moves, 'a-parcel') }).toEqual(states);
  });
});
