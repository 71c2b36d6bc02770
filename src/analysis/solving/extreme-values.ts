import type { FinishOrder, FlatGraph } from './finish-order.ts';

/** What moves are worth: many are of one kind, and a kind has a value. */
export interface MoveValues {
  /** By move: its kind. */
  readonly kinds: Int32Array;
  /**
   * By kind: what it adds, and for one that ends a run, what the run ends with as well. Values that
   * are not numbers do not count.
   */
  readonly values: Float64Array;
}

/** By place, the most and the least that any way on from there adds up to. */
export interface Extremes {
  /** Minus infinity where no way on comes to an end. */
  readonly most: Float64Array;
  /** Infinity where no way on comes to an end. */
  readonly least: Float64Array;
}

/** Values closer than this are equal; gains are differences of floating point sums. */
export const TOLERANCE = 1e-9;

/** Works out both extremes of every place; places come in an order in which most are settled at once. */
export function extremeValues(graph: FlatGraph, order: FinishOrder, moves: MoveValues): Extremes {
  const most = new Float64Array(graph.size).fill(-Infinity);
  const least = new Float64Array(graph.size).fill(Infinity);
  const sweep = { places: order.places, moves, most, least };
  while (sweepOnce(graph, sweep) && order.isCyclic);
  return { most, least };
}

interface Sweep extends Extremes {
  readonly places: Int32Array;
  readonly moves: MoveValues;
}

/** Looks at every place once; says whether one of them has another extreme than before. */
function sweepOnce(graph: FlatGraph, { places, moves, most, least }: Sweep): boolean {
  const { kinds, values } = moves;
  const [firsts, counts, targets] = [
    graph.firstMove.values,
    graph.moveCount.values,
    graph.targets.values,
  ];
  let hasChanged = false;
  for (let number = 0; number < places.length; number += 1) {
    const place = places[number] as number;
    const first = firsts[place] as number;
    const last = first + (counts[place] as number);
    let high = -Infinity;
    let low = Infinity;
    for (let at = first; at < last; at += 1) {
      const target = targets[at] as number;
      const value = values[kinds[at] as number] as number;
      const highest = target < 0 ? value : value + (most[target] as number);
      const lowest = target < 0 ? value : value + (least[target] as number);
      if (highest > high) high = highest;
      if (lowest < low) low = lowest;
    }
    if (high - (most[place] as number) > TOLERANCE) {
      most[place] = high;
      hasChanged = true;
    }
    if ((least[place] as number) - low > TOLERANCE) {
      least[place] = low;
      hasChanged = true;
    }
  }
  return hasChanged;
}
