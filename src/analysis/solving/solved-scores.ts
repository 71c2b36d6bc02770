import type { RecordSteps } from '../scores/record-steps.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import { type Extremes, type MoveValues, extremeValues } from './extreme-values.ts';
import { type FinishOrder, finishOrder } from './finish-order.ts';
import { type RandomPlayer, followRandomPlayer } from './random-player.ts';

/** A scored graph that is known in full, and what can be worked out from that. */
export interface SolvedScores {
  readonly scored: ScoredGraph;
  readonly order: FinishOrder;
  readonly player: RandomPlayer;
  /** What every move adds to a measure, what a run ends with included. */
  readonly valuesOf: (measure: number) => MoveValues;
  /** The most and the least still to come from every standing by a measure. */
  readonly extremesOf: (measure: number) => Extremes;
}

/**
 * Looks at every standing; undefined where that takes more standings than allowed. `order` is that of
 * the situations.
 */
export function solveScores(
  scored: ScoredGraph,
  order: FinishOrder,
  mostStandings: number,
): SolvedScores | undefined {
  for (let standing = 0; standing < scored.size; standing += 1) {
    if (scored.size > mostStandings) return undefined;
    scored.open(standing);
  }
  const ownOrder = scored.standings.isOneToOne ? order : finishOrder(scored);
  const valuesOf = (measure: number): MoveValues => ({
    kinds: scored.steps.values,
    values: valueSteps(scored.records, measure),
  });
  // The last only: both extremes of a measure are asked for together, and all would be much memory.
  let last: { readonly measure: number; readonly extremes: Extremes } | undefined;
  return {
    scored,
    order: ownOrder,
    player: followRandomPlayer(scored, ownOrder),
    valuesOf,
    extremesOf: (measure) => {
      if (last?.measure !== measure) {
        last = { measure, extremes: extremeValues(scored, ownOrder, valuesOf(measure)) };
      }
      return last.extremes;
    },
  };
}

/** By step of the record: what it adds to a measure, what a run ends with included. */
function valueSteps(records: RecordSteps, measure: number): Float64Array {
  const values = new Float64Array(records.next.length);
  const base = records.scoresOf(records.start)[measure] ?? NaN;
  for (let step = 0; step < values.length; step += 1) {
    const gain = records.gainOf(step, measure);
    if (records.isLast.at(step) === 0) values[step] = gain;
    else if (records.isAdditive) values[step] = gain + base;
    else values[step] = records.scoresOf(records.next.at(step))[measure] ?? NaN;
  }
  return values;
}
