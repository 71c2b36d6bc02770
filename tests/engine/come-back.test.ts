import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { listSpokenTo } from '../../src/engine/list-spoken-to.ts';
import { movesOf } from '../../src/engine/make-move.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { replayAttempt, transcriptText } from '../../src/engine/replay-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { countOf } from '../../src/persona/customer-context.ts';
import { contextOf, readCustomer } from '../../src/persona/customer-state.ts';
import type { Contact } from '../../src/scenario/contact-schema.ts';
import type { Choice, ScenarioNode } from '../../src/scenario/node-schema.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import { LAMP, LIBRARY } from './lamp-scenario.ts';

const en = (text: string) => ({ en: text });

const contact = (id: string, day: number, more: Partial<Contact> = {}): Contact => ({
  ...{ id, channel: 'phone', title: en(`Day ${String(day)}`), day, time: '09:00', ...more },
});

const answer = (id: string, acts: readonly Act[], more: Partial<Choice> = {}): Choice => ({
  ...{ id, text: en(`Words of ${id}.`), acts: [...acts], rationale: en('So it is.') },
  ...{ next: '@close', seconds: 4, ...more },
});

const node = (contactId: string, choices: readonly Choice[]): ScenarioNode => ({
  stage: 'solution',
  contact: contactId,
  lines: [{ variants: [en('Yes?'), en('And now?')] }],
  choices: [...choices],
});

/** Ana calls, then Bo, then Ana again, and Bo once more. */
const authored = structuredClone(LAMP);
Object.assign(authored, {
  contacts: [
    contact('ana', 0),
    contact('bo', 0, {
      time: '09:01',
      customer: { name: 'Bo Lund', shortName: 'Bo', gauges: { anger: 40, trust: 60 } },
    }),
    contact('ana-again', 2),
    contact('bo-again', 3, { again: 'Bo Lund' }),
  ],
  nodes: {
    open: {
      ...authored.nodes['open'],
      contact: 'ana',
      early: authored.nodes['open']?.early?.slice(0, 1),
      choices: [
        answer('by-friday', ['PROMISE'], {
          promise: { dueSeconds: 400_000, text: en('Word by Friday') },
          reference: true,
          next: 'bo',
        }),
        answer('in-an-hour', ['PROMISE'], {
          promise: { dueSeconds: 100_000, text: en('Word tomorrow') },
          next: 'bo',
        }),
        answer('sorry', ['APOLOGISE', 'REASK'], { asks: ['order'], next: 'bo' }),
        answer('insult', ['RETALIATE'], { next: 'bo' }),
      ],
    },
    bo: node('bo', [
      answer('to-ana', ['EMPATHISE_COG'], { next: 'again', reference: true }),
      answer('mock-bo', ['MOCK'], { next: 'again', effects: [{ resolve: true }] }),
      answer('keep-to-bo', ['KEEP_PROMISE'], { next: 'again' }),
    ]),
    again: node('ana-again', [
      answer('keep', ['KEEP_PROMISE'], { next: 'last', reference: true }),
      answer('on', ['ACK'], { next: 'last' }),
    ]),
    last: node('bo-again', [answer('end', ['THANK'], { reference: true })]),
  },
  start: 'open',
});
const playable = preparePlayable(authored, LIBRARY);

const play = (...moves: readonly string[]): Attempt =>
  [LISTEN, LISTEN, ...moves].reduce(
    (attempt, id) => respond(attempt, id).attempt,
    beginAttempt(playable, { seed: 'back' }).attempt,
  );
const gaugesOf = ({ customer }: Attempt) => readCustomer(customer).gauges;
const lastTurn = ({ transcript }: Attempt) => transcript.turns.at(-1);

test('a case in which customers come back is one without findings', () => {
  const text = JSON.stringify(authored);
  const { diagnostics } = parseScenario({ path: 'scenario.json', text }, LIBRARY);
  expect(diagnostics).toEqual([]);
});

describe('a customer who comes back', () => {
  test('is as they were left, whatever was done to somebody else meanwhile', () => {
    const left = lastTurn(play('sorry'))?.parted?.gauges;
    const [kind, rude] = [play('sorry', 'to-ana'), play('sorry', 'mock-bo')];
    expect(gaugesOf(kind)).toEqual(left);
    expect(gaugesOf(rude)).toEqual(left);
    expect(readCustomer(rude.customer).resolved).toBe(false);
  });

  test('remembers every act, and effort does not fade', () => {
    const { customer } = play('sorry', 'to-ana');
    const counts = (['APOLOGISE', 'REASK', 'EMPATHISE_COG'] as const).map((act) =>
      countOf(contextOf(customer), act),
    );
    expect(counts).toEqual([1, 1, 0]);
    const { effort } = readCustomer(customer).gauges;
    expect(effort).toBe(lastTurn(play('sorry'))?.parted?.gauges.effort);
    expect(effort).toBeGreaterThan(playable.persona.start.effort);
  });

  test('cools down meanwhile as between two contacts, where a word covers the wait', () => {
    const left = lastTurn(play('by-friday'))?.parted?.gauges.anger ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(gaugesOf(play('by-friday', 'to-ana')).anger).toBeLessThan(left);
    const uncovered = lastTurn(play('insult'))?.parted?.gauges.anger ?? 0;
    expect(gaugesOf(play('insult', 'to-ana')).anger).toBe(uncovered);
  });

  test('was kept waiting where a promise came due meanwhile', () => {
    const { changes = [], parted, after } = lastTurn(play('in-an-hour', 'to-ana')) ?? {};
    const met = changes.findIndex(({ what }) => what === 'customer');
    expect(changes[met]).toMatchObject({ from: 'Bo Lund', to: 'Ana Kos' });
    expect(changes.slice(met).some(({ act }) => act === 'BREAK_PROMISE')).toBe(true);
    expect(changes.slice(0, met).some(({ act }) => act === 'BREAK_PROMISE')).toBe(false);
    expect(parted?.promise).toBe('none');
    expect(after?.promise).toBe('broken');
  });

  test('waits patiently on no line: nobody is silent to who is not there', () => {
    const { customer } = play('sorry', 'to-ana');
    expect(countOf(contextOf(customer), 'SILENCE')).toBe(0);
    expect(customer.timers.every(({ dueMs }) => dueMs > contextOf(customer).atMs)).toBe(true);
  });

  test('may be another one, who was met first and is no stranger now', () => {
    const attempt = play('sorry', 'mock-bo', 'on');
    expect(gaugesOf(attempt)).toEqual(lastTurn(play('sorry', 'mock-bo'))?.parted?.gauges);
    expect(countOf(contextOf(attempt.customer), 'MOCK')).toBe(1);
    expect(readCustomer(attempt.customer)).toMatchObject({ story: 'told', resolved: true });
  });

  test('is named turn by turn', () => {
    const { turns } = play('sorry', 'to-ana', 'on').transcript;
    expect(listSpokenTo(playable.scenario, turns).map(({ shortName }) => shortName)).toEqual([
      ...['Ana', 'Ana', 'Ana', 'Bo', 'Ana', 'Bo'],
    ]);
  });

  test('enters the stage again', () => {
    const { cues } = respond(play('sorry'), 'to-ana');
    expect(cues.filter(({ kind }) => kind === 'enter')).toMatchObject([
      { character: playable.persona.looks.character },
    ]);
    expect(cues.filter(({ kind }) => kind === 'wait')).toHaveLength(1);
  });

  test('replays byte for byte', () => {
    const { transcript } = play('in-an-hour', 'mock-bo', 'keep', 'end');
    const { seed, locale } = transcript;
    expect(transcript.end).toBeDefined();
    const again = replayAttempt(playable, { seed, locale, moves: movesOf(transcript) });
    expect(transcriptText(again.attempt.transcript)).toBe(transcriptText(transcript));
  });
});

describe('a promise to who comes back', () => {
  const standings = (...moves: readonly string[]) =>
    keepLedger(playable, play(...moves).transcript.turns).map(({ standing }) => standing);

  test('stays open while somebody else is spoken to, whatever is kept to that one', () => {
    expect(standings('by-friday')).toEqual(['open']);
    expect(standings('by-friday', 'keep-to-bo')).toEqual(['open']);
    expect(standings('by-friday', 'to-ana', 'keep')).toEqual(['kept']);
  });

  test('is overdue once its time has passed, and late when it is kept then', () => {
    expect(standings('in-an-hour')).toEqual(['open']);
    expect(standings('in-an-hour', 'to-ana')).toEqual(['overdue']);
    expect(standings('in-an-hour', 'to-ana', 'keep')).toEqual(['late']);
  });

  test('is left behind where they were there for the last time', () => {
    expect(standings('by-friday', 'to-ana', 'on')).toEqual(['left']);
  });
});
