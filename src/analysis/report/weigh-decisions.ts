import type { DecisionAnalysis } from '../scenario-analysis.ts';
import type { SolvedScores } from '../solving/solved-scores.ts';
import { DecisionTally } from './decision-tally.ts';
import { nameMoves } from './name-moves.ts';

/** What every choice costs by the main rubric in every situation there is. */
export function weighDecisions({ scored, ...solved }: SolvedScores): readonly DecisionAnalysis[] {
  const { graph } = scored;
  const main = 0;
  const values = solved.valuesOf(main);
  const best = solved.extremesOf(main, 1);
  const tally = new DecisionTally(graph);
  for (let standing = 0; standing < scored.size; standing += 1) {
    const most = best[standing] as number;
    if (most === -Infinity) continue;
    const first = scored.firstMove.at(standing);
    const costs = Array.from({ length: scored.moveCount.at(standing) }, (_, offset) => {
      const target = scored.targets.at(first + offset);
      const onward = target < 0 ? 0 : (best[target] as number);
      const value = (values[first + offset] as number) + onward;
      // A way that never ends earns nothing: it costs all there was.
      return { move: scored.moves.at(first + offset), cost: Math.min(most, most - value) };
    });
    tally.add({
      situation: scored.situationOf(standing),
      costs,
      run: () => nameMoves(graph.layout, scored.runTo(standing)),
    });
  }
  return tally.report('exact');
}
