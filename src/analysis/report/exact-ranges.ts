import type { Extreme, ScoreRange } from '../scenario-analysis.ts';
import { extremeRun } from '../solving/extreme-run.ts';
import type { SolvedScores } from '../solving/solved-scores.ts';
import { nameMoves } from './name-moves.ts';

/** Best and worst score by one measure; undefined where no run has a score by it. */
export function exactRange(solved: SolvedScores, measure: number): ScoreRange | undefined {
  const best = exactExtreme(solved, measure, 1);
  const worst = exactExtreme(solved, measure, -1);
  return best && worst && { best, worst };
}

function exactExtreme(
  solved: SolvedScores,
  measure: number,
  direction: 1 | -1,
): Extreme | undefined {
  const { scored } = solved;
  const score =
    scored.start < 0
      ? scored.records.scoresOf(scored.ends.second.at(-1 - scored.start))[measure]
      : solved.extremesOf(measure, direction)[scored.start];
  if (score === undefined || !Number.isFinite(score)) return undefined;
  return {
    score,
    // Worked out when asked for, from the values computed anew: keeping them all would be most of
    // the memory of a report.
    get run() {
      const extremes = solved.extremesOf(measure, direction);
      const run = extremeRun(scored, extremes, solved.valuesOf(measure));
      return nameMoves(
        scored.graph.layout,
        run.map((at) => scored.moves.at(at)),
      );
    },
    certainty: 'exact',
    limit: score,
  };
}
