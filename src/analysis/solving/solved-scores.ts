import type { ScoredGraph } from '../scores/scored-graph.ts';
import { type MoveValues, extremeValues } from './extreme-values.ts';
import { type FinishOrder, finishOrder } from './finish-order.ts';
import { type RandomPlayer, followRandomPlayer } from './random-player.ts';

/** A scored graph that is known in full, and what can be worked out from that. */
export interface SolvedScores {
  readonly scored: ScoredGraph;
  readonly order: FinishOrder;
  readonly player: RandomPlayer;
  /** What every move adds to a measure, what a run ends with included. */
  readonly valuesOf: (measure: number) => MoveValues;
  /** The most or least still to come from every standing by a measure. */
  readonly extremesOf: (measure: number, direction: 1 | -1) => Float64Array;
}

/** Looks at every standing; undefined where that takes more standings than allowed. */
export function solveScores(scored: ScoredGraph, mostStandings: number): SolvedScores | undefined {
  for (let standing = 0; standing < scored.size; standing += 1) {
    if (scored.size > mostStandings) return undefined;
    scored.open(standing);
  }
  const order = finishOrder(scored);
  // The last only: both extremes of a measure are asked for together, and all would be much memory.
  let last: { readonly measure: number; readonly values: MoveValues } | undefined;
  const valuesOf = (measure: number): MoveValues => {
    if (last?.measure !== measure) last = { measure, values: valueMoves(scored, measure) };
    return last.values;
  };
  return {
    scored,
    order,
    player: followRandomPlayer(scored, order),
    valuesOf,
    extremesOf: (measure, direction) =>
      extremeValues(scored, { order, values: valuesOf(measure), direction }),
  };
}

function valueMoves({ targets, steps, ends, records }: ScoredGraph, measure: number): MoveValues {
  const values = new Float64Array(targets.length);
  const base = records.scoresOf(records.start)[measure] ?? NaN;
  for (let at = 0; at < values.length; at += 1) {
    const target = targets.at(at);
    const gain = records.gainOf(steps.at(at), measure);
    if (target >= 0) values[at] = gain;
    else if (records.isAdditive) values[at] = gain + base;
    else values[at] = records.scoresOf(ends.second.at(-1 - target))[measure] ?? NaN;
  }
  return values;
}
