import { bestReachable, type Bounds } from '../../assessment/best-reachable.ts';
import { overallObjective } from '../../assessment/objective.ts';
import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import { DecisionTally } from '../report/decision-tally.ts';
import { nameMoves } from '../report/name-moves.ts';
import type { DecisionAnalysis } from '../scenario-analysis.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import { countSteps, createScoreSearch } from './score-search.ts';

/** Engine moves a single search may take before its situation is left out. */
const MOST_PER_SEARCH = 400;

/**
 * What choices cost by the main rubric in the given standings, for as long as the engine may make
 * moves. Every cost is exact: a standing where a search comes to no end within its budget is left
 * out.
 */
export function sampleDecisions(
  scored: ScoredGraph,
  plan: RubricPlan,
  {
    standings,
    engineMoves,
  }: { readonly standings: Iterable<number>; readonly engineMoves: number },
): readonly DecisionAnalysis[] {
  const { graph } = scored;
  const tree = createScoreSearch(scored, overallObjective(plan), 'most');
  const tally = new DecisionTally(graph, (standing) =>
    nameMoves(graph.layout, scored.runTo(standing)),
  );
  const settled = new Map<number, number>();
  const lastStep = countSteps(scored) + engineMoves - graph.engine.stepsTaken();
  const settle = (moment: number): Bounds => {
    const budget = Math.min(MOST_PER_SEARCH, lastStep - countSteps(scored));
    return bestReachable({ tree, settled, atLeast: -Infinity, budget }, moment);
  };
  for (const standing of new Set(standings)) {
    if (countSteps(scored) >= lastStep) break;
    const moves = scored.movesOf(standing);
    const bounds = moves.map((move) => settle(scored.after(standing, move)));
    if (bounds.length === 0 || bounds.some(({ lower, upper }) => lower !== upper)) continue;
    const most = Math.max(...bounds.map(({ lower }) => lower));
    if (most === -Infinity) continue;
    // A way that never ends earns nothing: it costs all there was.
    const costs = bounds.map(({ lower }) => Math.min(most, most - lower));
    tally.add({ situation: scored.situationOf(standing), moves, costs, standing });
  }
  return tally.report('bounded');
}
