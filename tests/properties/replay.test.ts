import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { movesOf, makeMove } from '../../src/engine/make-move.ts';
import { replayAttempt, transcriptText } from '../../src/engine/replay-attempt.ts';
import { gaugesOf } from '../../src/engine/meet-another.ts';
import type { Move, Turn } from '../../src/engine/transcript.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { GAUGES } from '../../src/scenario/vocabulary.ts';
import { lamp } from '../engine/lamp-scenario.ts';

const PLAYABLES: readonly PlayableScenario[] = [
  lamp,
  ...readLibrary('scenarios').playables.values(),
];

const picks = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 25 });
const seeds = fc.string({ maxLength: 12 });

/** Meets another customer in "Not in my script", and moves them within the same turn. */
const MEETS_ANOTHER = [471, 899, 0, 47, 0, 0, 6, 0, 0, 0, 0];

/** Plays at random: each number picks a choice, listening, or a minute of silence. */
function playPicks(playable: PlayableScenario, seed: string, numbers: readonly number[]): Attempt {
  let { attempt } = beginAttempt(playable, { seed });
  for (const number of numbers) {
    if (attempt.transcript.end) break;
    attempt = makeMove(attempt, pickMove(attempt, number)).attempt;
  }
  return attempt;
}

function pickMove(attempt: Attempt, number: number): Move {
  const { choices, canListen } = offerChoices(attempt);
  const moves: Move[] = choices.map(({ id }) => ({ choose: id }));
  if (canListen) moves.push({ listen: true });
  if (number % 10 === 0) moves.push({ elapse: 1 + (number % 60) });
  return moves[number % moves.length] ?? { elapse: 1 };
}

describe.each(PLAYABLES.map((playable) => [playable.scenario.id, playable] as const))(
  '%s',
  (_id, playable) => {
    test('same seed and choices, same transcript to the byte', () => {
      fc.assert(
        fc.property(seeds, picks, (seed, numbers) => {
          const once = playPicks(playable, seed, numbers);
          const again = playPicks(structuredClone(playable), seed, numbers);
          expect(transcriptText(again.transcript)).toBe(transcriptText(once.transcript));
        }),
        { numRuns: 60 },
      );
    });

    test('replay of the moves gives the identical attempt', () => {
      fc.assert(
        fc.property(seeds, picks, (seed, numbers) => {
          const played = playPicks(playable, seed, numbers);
          const moves = JSON.parse(JSON.stringify(movesOf(played.transcript))) as Move[];
          const { attempt } = replayAttempt(playable, { seed, moves });
          expect(transcriptText(attempt.transcript)).toBe(transcriptText(played.transcript));
          expect(attempt.nowMs).toBe(played.nowMs);
          expect(attempt.visits).toEqual(played.visits);
          expect(attempt.customer.timers).toEqual(played.customer.timers);
          expect(offerChoices(attempt)).toEqual(offerChoices(played));
        }),
        { numRuns: 60 },
      );
    });

    test('gauges stay whole numbers from 0 to 100, and every change has a cause', () => {
      fc.assert(
        fc.property(seeds, picks, (seed, numbers) => {
          const { transcript } = playPicks(playable, seed, numbers);
          for (const turn of transcript.turns) {
            for (const gauge of GAUGES) {
              const value = turn.after.gauges[gauge];
              expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
              for (const { changes, from, to } of feelingsIn(playable, turn)) {
                expect(sumOfChanges(changes, gauge)).toBe(to[gauge] - from[gauge]);
              }
            }
            expect(turn.changes.every(({ rules }) => rules.length > 0)).toBe(true);
          }
        }),
        { numRuns: 60, examples: [['', MEETS_ANOTHER]] },
      );
    });
  },
);

/** What moved the gauges of each customer of a turn; of two where another one is met in it. */
function feelingsIn({ scenario, persona }: PlayableScenario, turn: Turn) {
  const { before, parted, after, changes } = turn;
  const met = changes.findIndex(({ what }) => what === 'customer');
  if (!parted || met < 0) return [{ changes, from: before.gauges, to: after.gauges }];
  const other = scenario.contacts?.find(({ customer }) => customer?.name === changes[met]?.to);
  const start = gaugesOf(persona, other?.customer ?? never(turn));
  return [
    { changes: changes.slice(0, met), from: before.gauges, to: parted.gauges },
    { changes: changes.slice(met), from: start, to: after.gauges },
  ];
}

function never({ index }: Turn): never {
  throw new Error(`Nobody is met in turn ${index}`);
}

function sumOfChanges(changes: Turn['changes'], gauge: string): number {
  return changes
    .filter(({ what }) => what === gauge)
    .reduce((sum, { from, to }) => sum + Number(to) - Number(from), 0);
}
