import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { elapse } from '../../src/engine/elapse.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { respond } from '../../src/engine/respond.ts';
import { countOf } from '../../src/persona/customer-context.ts';
import { contextOf, readCustomer } from '../../src/persona/customer-state.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { STAY, type Act } from '../../src/scenario/vocabulary.ts';
import { DESK_LAMP } from './furnished-lamp.ts';
import { LIBRARY } from './lamp-scenario.ts';

const en = (text: string) => ({ en: text });

const answer = (id: string, acts: readonly Act[], more: Partial<Choice> = {}): Choice => ({
  ...{ id, text: en(`Words of ${id}.`), acts: [...acts], rationale: en('So it is.') },
  ...{ next: STAY, seconds: 4, ...more },
});

/** The lamp in which the letter of the day after is Bo's, answered in every way there is. */
const authored = structuredClone(DESK_LAMP);
Object.assign(authored.contacts?.[1] ?? {}, { from: { name: 'Bo Lund', shortName: 'Bo' } });
Object.assign(authored.nodes['late'] ?? {}, { lines: [], happens: undefined });
Object.assign(authored.nodes['later'] ?? {}, {
  lines: [],
  choices: [
    answer('insult', ['RETALIATE', 'RETALIATE', 'DISMISS', 'APOLOGISE', 'POLICY_WALL']),
    answer('please', ['EMPATHISE_COG', 'OFFER_FIX', 'PERSONAL_REPLY'], {
      effects: [{ learn: 'cable' }],
      wait: { seconds: 60, kind: 'silence' },
    }),
    answer('hold-on', ['HOLD_BLIND'], { wait: { seconds: 200, kind: 'hold' } }),
    answer('word', ['PROMISE'], {
      promise: { dueSeconds: 900, about: 'bo', text: en('A letter to Bo') },
    }),
    answer('keep', ['KEEP_PROMISE'], { keeps: 'bo' }),
    answer('let-pass', ['THANK'], { wait: { seconds: 7200, kind: 'away' } }),
  ],
});
const playable = preparePlayable(authored, LIBRARY);

const play = (...moves: readonly string[]): Attempt =>
  moves.reduce(
    (attempt, id) => respond(attempt, id).attempt,
    beginAttempt(playable, { seed: 'aside' }).attempt,
  );

const TO_THE_LETTER = [LISTEN, LISTEN, 'say-back', 'promise'];
const gaugesAfter = (...moves: readonly string[]) =>
  readCustomer(play(...TO_THE_LETTER, ...moves).customer).gauges;

describe('what is done in a letter to somebody who only writes', () => {
  test('moves no gauge of the customer, good or bad', () => {
    const before = gaugesAfter();
    expect(gaugesAfter('insult')).toEqual(before);
    expect(gaugesAfter('please')).toEqual(before);
    const { after, acts } = play(...TO_THE_LETTER, 'insult').transcript.turns.at(-1) ?? {};
    expect(after?.gauges).toEqual(before);
    expect(acts).toEqual(['RETALIATE', 'RETALIATE', 'DISMISS', 'APOLOGISE', 'POLICY_WALL']);
  });

  test('is not counted as done to the customer, and asks nobody for patience', () => {
    const { customer } = play(...TO_THE_LETTER, 'insult', 'hold-on');
    const counted = (['APOLOGISE', 'POLICY_WALL', 'SILENCE'] as const).map((act) =>
      countOf(contextOf(customer), act),
    );
    expect(counted).toEqual([0, 0, 0]);
    expect(contextOf(customer).pressure).toBe(contextOf(play(...TO_THE_LETTER).customer).pressure);
    expect(readCustomer(customer).contact).toBe('attended');
  });

  test('takes its time, and teaches what it teaches', () => {
    const [before, attempt] = [play(...TO_THE_LETTER), play(...TO_THE_LETTER, 'please')];
    expect(attempt.nowMs - before.nowMs).toBe(64_000);
    expect(attempt.facts).toContain('cable');
  });

  test('lets nobody wait on the line, however long it takes', () => {
    const { attempt } = elapse(play(...TO_THE_LETTER), 200);
    expect(readCustomer(attempt.customer).gauges).toEqual(gaugesAfter());
    expect(attempt.transcript.turns.at(-1)?.replies).toEqual([]);
  });
});

describe('a promise in such a letter', () => {
  const standings = (...moves: readonly string[]) =>
    keepLedger(playable, play(...TO_THE_LETTER, ...moves).transcript.turns).map(
      ({ standing }) => standing,
    );

  test('stands in the ledger beside the one to the customer, and is kept by itself', () => {
    expect(standings('word')).toEqual(['open', 'open']);
    expect(standings('word', 'keep')).toEqual(['open', 'kept']);
  });

  test('hurts the customer only where its time passes', () => {
    expect(gaugesAfter('word')).toEqual(gaugesAfter());
    expect(standings('word', 'let-pass')).toEqual(['overdue', 'overdue']);
    expect(gaugesAfter('let-pass').trust).toBeLessThan(gaugesAfter().trust);
    expect(gaugesAfter('word', 'let-pass').trust).toBeLessThan(gaugesAfter('let-pass').trust);
  });
});
