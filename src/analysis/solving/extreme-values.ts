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

/** The most and the least still to come from every place. */
export interface ExtremeRanges {
  readonly most: Float64Array;
  readonly least: Float64Array;
}

/** Both extremes; where no way goes round, every move is looked at once for the two of them. */
export function extremeRanges(
  graph: FlatGraph,
  { order, values }: { readonly order: FinishOrder; readonly values: MoveValues },
): ExtremeRanges {
  if (!order.isCyclic) return rangesWithoutWaysBack(graph, order, values);
  return {
    most: extremeValues(graph, { order, values, direction: 1 }),
    least: extremeValues(graph, { order, values, direction: -1 }),
  };
}

function rangesWithoutWaysBack(
  graph: FlatGraph,
  { places }: FinishOrder,
  values: MoveValues,
): ExtremeRanges {
  const [firsts, counts] = [graph.firstMove.values, graph.moveCount.values];
  const targets = graph.targets.values;
  const most = new Float64Array(graph.size).fill(-Infinity);
  const least = new Float64Array(graph.size).fill(Infinity);
  for (const place of places) {
    const first = firsts[place] as number;
    const last = first + (counts[place] as number);
    let [high, low] = [-Infinity, Infinity];
    for (let at = first; at < last; at += 1) {
      const target = targets[at] as number;
      const value = values[at] as number;
      const highest = target < 0 ? value : value + (most[target] as number);
      const lowest = target < 0 ? value : value + (least[target] as number);
      if (highest > high) high = highest;
      if (lowest < low) low = lowest;
    }
    most[place] = high;
    least[place] = low;
  }
  return { most, least };
}
