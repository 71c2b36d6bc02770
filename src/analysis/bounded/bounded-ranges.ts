import { bestReachable } from '../../assessment/best-reachable.ts';
import type { Extremum } from '../../assessment/bound-opportunity.ts';
import {
  type Objective,
  dimensionObjective,
  overallObjective,
} from '../../assessment/objective.ts';
import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import { nameMoves } from '../report/name-moves.ts';
import type { Extreme, ScoreRange } from '../scenario-analysis.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import { createScoreSearch } from './score-search.ts';

/** A measure of one rubric; the overall score when no dimension is given. */
export interface RangeQuestion {
  readonly plan: RubricPlan;
  readonly dimension?: number;
  /** Engine moves the next search may take. */
  readonly takeBudget: () => number;
}

/** Best and worst score by a measure, each exact where branch and bound came to an end. */
export function boundedRange(scored: ScoredGraph, question: RangeQuestion): ScoreRange | undefined {
  const { plan, dimension, takeBudget } = question;
  const objective =
    dimension === undefined ? overallObjective(plan) : dimensionObjective(plan, dimension);
  const best = boundedExtreme(scored, { objective, extremum: 'most', budget: takeBudget() });
  const worst = boundedExtreme(scored, { objective, extremum: 'least', budget: takeBudget() });
  return best && worst && { best, worst };
}

interface ExtremeQuestion {
  readonly objective: Objective;
  readonly extremum: Extremum;
  readonly budget: number;
}

function boundedExtreme(
  scored: ScoredGraph,
  { objective, extremum, budget }: ExtremeQuestion,
): Extreme | undefined {
  const tree = createScoreSearch(scored, objective, extremum);
  const worthOf = (end: number): number => tree.boundOf(-1 - end);
  const atLeast = bestEnd(scored, worthOf);
  const { lower, upper } = bestReachable(
    {
      tree,
      settled: new Map(),
      atLeast: atLeast === undefined ? -Infinity : worthOf(atLeast),
      budget,
    },
    scored.start,
  );
  const end = bestEnd(scored, worthOf);
  if (end === undefined || worthOf(end) === -Infinity) return undefined;
  return {
    score: Math.abs(worthOf(end)),
    get run() {
      return nameMoves(scored.graph.layout, scored.runToEnd(end));
    },
    certainty: lower === upper ? 'exact' : 'bounded',
    limit: lower === upper ? Math.abs(worthOf(end)) : Math.abs(upper),
  };
}

/** The end worth most among those seen, the first of them where several are. */
function bestEnd(scored: ScoredGraph, worthOf: (end: number) => number): number | undefined {
  let best: number | undefined;
  for (let end = 0; end < scored.ends.size; end += 1) {
    if (best === undefined || worthOf(end) > worthOf(best)) best = end;
  }
  return best;
}
