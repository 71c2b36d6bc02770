import type { FinishOrder, FlatGraph } from './finish-order.ts';

/** A value per move: what it adds, and for a move that ends a run, what the run ends with as well. */
export type MoveValues = Float64Array;

/** Values closer than this are equal; gains are differences of floating point sums. */
export const TOLERANCE = 1e-9;

/**
 * The most (direction 1) or the least (direction -1) that any way on from each place adds up to;
 * minus or plus infinity where no way on comes to an end. Values that are not numbers do not count.
 */
export function extremeValues(
  graph: FlatGraph,
  { order, values, direction }: { order: FinishOrder; values: MoveValues; direction: 1 | -1 },
): Float64Array {
  const extremes = new Float64Array(graph.size).fill(-Infinity * direction);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const place of order.places) {
      const found = bestOnward(graph, extremes, { place, values, direction });
      if ((found - (extremes[place] as number)) * direction > TOLERANCE) {
        extremes[place] = found;
        isSettled = !order.isCyclic;
      }
    }
  }
  return extremes;
}

function bestOnward(
  graph: FlatGraph,
  extremes: Float64Array,
  { place, values, direction }: { place: number; values: MoveValues; direction: 1 | -1 },
): number {
  const first = graph.firstMove.values[place] as number;
  const last = first + (graph.moveCount.values[place] as number);
  const targets = graph.targets.values;
  let best = -Infinity * direction;
  for (let at = first; at < last; at += 1) {
    const target = targets[at] as number;
    const value = (values[at] as number) + (target < 0 ? 0 : (extremes[target] as number));
    if ((value - best) * direction > 0) best = value;
  }
  return best;
}
