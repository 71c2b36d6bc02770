import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { keepLedger } from '../../src/engine/promise-ledger.ts';
import { movesOf } from '../../src/engine/make-move.ts';
import { replayAttempt, transcriptText } from '../../src/engine/replay-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { contextOf, readCustomer } from '../../src/persona/customer-state.ts';
import { countOf } from '../../src/persona/customer-context.ts';
import type { OtherCustomer } from '../../src/scenario/contact-schema.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { DESK_LAMP } from './furnished-lamp.ts';
import { LIBRARY } from './lamp-scenario.ts';

const BO: OtherCustomer = {
  ...{ name: 'Bo Lund', shortName: 'Bo' },
  gauges: { anger: 3, trust: 81 },
  looks: { character: 'edgars' },
};

const authored = structuredClone(DESK_LAMP);
const playable = preparePlayable(
  {
    ...authored,
    contacts: authored.contacts?.map((contact, at) =>
      at === 0 ? contact : { ...contact, customer: BO },
    ),
  },
  LIBRARY,
);

const play = (...moves: readonly string[]): Attempt =>
  moves.reduce(
    (attempt, id) => respond(attempt, id).attempt,
    beginAttempt(playable, { seed: 'two' }).attempt,
  );

const PROMISED = [LISTEN, LISTEN, 'say-back', 'promise'];
const lastTurn = ({ transcript }: Attempt) => {
  const turn = transcript.turns.at(-1);
  if (!turn) throw new Error('no turn yet');
  return turn;
};

describe('another customer is another person', () => {
  test('with the gauges of the contact, and those of the persona where it names none', () => {
    const { gauges, story, promise, resolved } = readCustomer(play(...PROMISED).customer);
    const { start } = playable.persona;
    expect(gauges).toEqual({ ...start, anger: 3, trust: 81 });
    expect({ story, promise, resolved }).toEqual({
      ...{ story: 'told', promise: 'none', resolved: false },
    });
  });

  test('to whom nothing was done yet, at the time it is', () => {
    const before = play(LISTEN, LISTEN, 'say-back');
    const attempt = play(...PROMISED);
    expect(countOf(contextOf(before.customer), 'PARAPHRASE')).toBe(1);
    expect(countOf(contextOf(attempt.customer), 'PARAPHRASE')).toBe(0);
    expect(contextOf(attempt.customer).atMs).toBeLessThanOrEqual(attempt.nowMs);
    expect(attempt.customer.timers.every(({ dueMs }) => dueMs > attempt.nowMs)).toBe(true);
  });

  test('whose story it is not: what was heard of it stays heard', () => {
    const cut = play('fix-now', 'promise');
    expect(readCustomer(cut.customer)).toMatchObject({ heard: 0, story: 'told' });
  });

  test('named in the turn, which keeps how the first one was left', () => {
    const before = play(LISTEN, LISTEN, 'say-back');
    const { after, parted, changes } = lastTurn(play(...PROMISED));
    const met = changes.findIndex(({ what }) => what === 'customer');
    expect(changes[met]).toMatchObject({
      ...{ from: 'Ana Kos', to: 'Bo Lund', rules: ['anotherCustomer'] },
    });
    expect(parted?.promise).toBe('pending');
    expect(parted?.gauges.trust).toBeGreaterThan(readCustomer(before.customer).gauges.trust);
    expect(after.gauges.trust).toBe(81);
    // No appraisal claims that anybody calmed down by it.
    const moved = changes.filter(({ what, to }) => what === 'trust' && to === 81);
    expect(moved).toEqual([]);
  });

  test('who enters the stage', () => {
    const { cues } = respond(play(LISTEN, LISTEN, 'say-back'), 'promise');
    const { room } = playable.persona.looks;
    expect(cues.find(({ kind }) => kind === 'enter')).toMatchObject({ character: 'edgars', room });
  });

  test('and is met only once', () => {
    const turns = play(...PROMISED, 'keep', 'note-cable').transcript.turns;
    expect(turns.filter(({ parted }) => parted !== undefined)).toHaveLength(1);
  });

  test('replays byte for byte', () => {
    const { transcript } = play(...PROMISED, 'keep', 'note-cable');
    const { seed, locale } = transcript;
    const again = replayAttempt(playable, { seed, locale, moves: movesOf(transcript) });
    expect(transcriptText(again.attempt.transcript)).toBe(transcriptText(transcript));
  });
});

describe('a promise to the first customer', () => {
  const standings = (...moves: readonly string[]) =>
    keepLedger(playable, play(...moves).transcript.turns).map(({ standing }) => standing);

  test('is left open where the other one comes before it is due, whatever is kept to that one', () => {
    expect(standings(...PROMISED)).toEqual(['left']);
    expect(standings(...PROMISED, 'keep')).toEqual(['left']);
  });

  test('is overdue where its time passed before', () => {
    expect(standings(LISTEN, LISTEN, 'say-back', 'forget')).toEqual(['overdue']);
    expect(standings(LISTEN, LISTEN, 'say-back', 'forget', 'sorry')).toEqual(['overdue']);
  });
});
