import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureRegret } from '../../src/assessment/regret.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { makeMove } from '../../src/engine/make-move.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { optionsOf, playByDraws } from '../assessment/play-at-random.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;

const draws = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 8 });

const scoresOf = ({ playable, transcript }: Attempt): number[] =>
  scoreAttempt(playable, transcript).rubrics.map(({ overall }) => overall);

/** Best final score per rubric by playing every way there is. */
function playEveryWay(attempt: Attempt): number[] {
  if (attempt.transcript.end) return scoresOf(attempt);
  const results = optionsOf(attempt).map((id) => playEveryWay(respond(attempt, id).attempt));
  return playableRubrics(attempt).map((_, at) =>
    Math.max(...results.map((scores) => scores[at] ?? 0)),
  );
}

const playableRubrics = ({ playable }: Attempt) => playable.rubrics;

function linePlayed(playable: PlayableScenario, played: Attempt): Attempt[] {
  const line = [beginAttempt(playable, { seed: 'seed' }).attempt];
  for (const { move } of played.transcript.turns) {
    line.push(makeMove(line.at(-1) as Attempt, move).attempt);
  }
  return line;
}

describe('regret', () => {
  it(
    'agrees with playing every way there is',
    () => {
      fc.assert(
        fc.property(randomScenario, draws, (playable, drawn) => {
          const played = playByDraws(playable, drawn);
          const best = linePlayed(playable, played).map(playEveryWay);
          const report = measureRegret(playable, played.transcript, { budget: 100_000 });
          expect(report.exact).toBe(true);
          for (const [at, rubric] of report.rubrics.entries()) {
            expect(rubric.bestFromStart).toBeCloseTo(best[0]?.[at] ?? NaN, 9);
            for (const { turn, cost } of rubric.turns) {
              const expected = (best[turn]?.[at] ?? NaN) - (best[turn + 1]?.[at] ?? NaN);
              expect(cost).toBeCloseTo(expected, 9);
            }
          }
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'is never negative and adds up to what the best from the start was above the score',
    () => {
      fc.assert(
        fc.property(randomScenario, draws, (playable, drawn) => {
          const played = playByDraws(playable, drawn);
          const { rubrics } = measureRegret(playable, played.transcript, { budget: 100_000 });
          const scores = scoresOf(played);
          for (const [at, { bestFromStart, turns }] of rubrics.entries()) {
            expect(turns.every(({ cost }) => cost >= 0)).toBe(true);
            const total = turns.reduce((sum, { cost }) => sum + cost, 0);
            expect(total).toBeCloseTo(bestFromStart - (scores[at] ?? NaN), 9);
          }
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'claims no more than is certain when the budget ends the search',
    () => {
      fc.assert(
        fc.property(randomScenario, draws, fc.nat({ max: 6 }), (playable, drawn, budget) => {
          const { transcript } = playByDraws(playable, drawn);
          const cut = measureRegret(playable, transcript, { budget });
          const whole = measureRegret(playable, transcript, { budget: 100_000 });
          for (const [at, { turns }] of cut.rubrics.entries()) {
            for (const { turn, cost, exact } of turns) {
              const truth = whole.rubrics[at]?.turns[turn]?.cost ?? NaN;
              expect(cost).toBeLessThanOrEqual(truth + 1e-9);
              if (exact) expect(cost).toBeCloseTo(truth, 9);
            }
          }
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE_MS,
  );
});
