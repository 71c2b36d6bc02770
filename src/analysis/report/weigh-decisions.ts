import type { DecisionAnalysis } from '../scenario-analysis.ts';
import type { SolvedScores } from '../solving/solved-scores.ts';
import { DecisionTally } from './decision-tally.ts';
import { nameMoves } from './name-moves.ts';

/** More than are ever on offer: they are told apart by the bits of a number. */
const MOST_MOVES = 32;

/** What every choice costs by the main rubric in every situation there is. */
export function weighDecisions({ scored, ...solved }: SolvedScores): readonly DecisionAnalysis[] {
  const { graph } = scored;
  const main = 0;
  const values = solved.valuesOf(main);
  const best = solved.extremesOf(main, 1);
  const tally = new DecisionTally(graph, (standing) =>
    nameMoves(graph.layout, scored.runTo(standing)),
  );
  // One list for all situations, since there are many.
  const costs = new Float64Array(MOST_MOVES);
  const moves: number[] = [];
  for (let standing = 0; standing < scored.size; standing += 1) {
    const most = best[standing] as number;
    if (most === -Infinity) continue;
    const first = scored.firstMove.at(standing);
    const count = scored.moveCount.at(standing);
    moves.length = 0;
    for (let offset = 0; offset < count; offset += 1) {
      moves.push(scored.moves.at(first + offset));
      const target = scored.targets.at(first + offset);
      const onward = target < 0 ? 0 : (best[target] as number);
      const value = (values[first + offset] as number) + onward;
      // A way that never ends earns nothing: it costs all there was.
      costs[offset] = Math.min(most, most - value);
    }
    tally.add({ situation: scored.situationOf(standing), moves, costs, standing });
  }
  return tally.report('exact');
}
