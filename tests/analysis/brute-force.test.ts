import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { optionsOf } from '../assessment/play-at-random.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';

interface Way {
  attempt: Attempt;
  p: number;
}
function everyWay(attempt: Attempt, p = 1): Way[] {
  const ids = optionsOf(attempt);
  if (attempt.transcript.end || ids.length === 0) return [{ attempt, p }];
  return ids.flatMap((id) => everyWay(respond(attempt, id).attempt, p / ids.length));
}

describe('analysis', () => {
  it('agrees', () => {
    fc.assert(
      fc.property(randomScenario, (playable) => {
        const report = analyseScenario(playable);
        const ways = everyWay(beginAttempt(playable, { seed: 'x' }).attempt);
        const scores = ways.map(
          ({ attempt }) => scoreAttempt(playable, attempt.transcript).rubrics,
        );
        playable.rubrics.forEach((_rubric, at) => {
          const all = scores.map((s) => s[at]?.overall ?? NaN);
          const r = report.rubrics[at];
          expect(r?.overall.best.score).toBeCloseTo(Math.max(...all), 9);
          expect(r?.overall.worst.score).toBeCloseTo(Math.min(...all), 9);
          const mean = all.reduce((sum, s, i) => sum + s * (ways[i]?.p ?? 0), 0);
          expect(r?.chance.overall).toBeCloseTo(mean, 9);
          const passShare = ways.reduce(
            (sum, w, i) => sum + (scores[i]?.[at]?.passed ? w.p : 0),
            0,
          );
          expect(r?.distribution.passShare).toBeCloseTo(passShare, 9);
        });
      }),
      { numRuns: 100 },
    );
  }, 120000);
});
