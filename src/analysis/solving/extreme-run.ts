import { TOLERANCE, type MoveValues } from './extreme-values.ts';
import type { FlatGraph } from './finish-order.ts';

/**
 * The shortest run from the start that adds up to the extreme, as places among the moves. Only
 * moves that keep the extreme within reach are followed, breadth first.
 */
export function extremeRun(
  graph: FlatGraph,
  extremes: Float64Array,
  values: MoveValues,
): readonly number[] {
  const cameBy = new Int32Array(graph.size).fill(-1);
  const cameFrom = new Int32Array(graph.size).fill(-1);
  const queue = new Int32Array(graph.size);
  let waiting = 0;
  if (graph.start < 0) return [];
  const [firsts, counts] = [graph.firstMove.values, graph.moveCount.values];
  const targets = graph.targets.values;
  queue[waiting++] = graph.start;
  cameBy[graph.start] = -2;
  for (let next = 0; next < waiting; next += 1) {
    const place = queue[next] as number;
    const first = firsts[place] as number;
    const last = first + (counts[place] as number);
    const extreme = extremes[place] as number;
    for (let at = first; at < last; at += 1) {
      const target = targets[at] as number;
      const value = (values[at] as number) + (target < 0 ? 0 : (extremes[target] as number));
      // What is no number does not keep the extreme either.
      if (!(Math.abs(value - extreme) <= TOLERANCE)) continue;
      if (target < 0) return [...traceBack({ cameBy, cameFrom }, place), at];
      if (cameBy[target] !== -1) continue;
      cameBy[target] = at;
      cameFrom[target] = place;
      queue[waiting++] = target;
    }
  }
  return [];
}

interface Trace {
  readonly cameBy: Int32Array;
  readonly cameFrom: Int32Array;
}

function traceBack({ cameBy, cameFrom }: Trace, end: number): readonly number[] {
  const run: number[] = [];
  for (let place = end; (cameBy[place] as number) >= 0; place = cameFrom[place] as number) {
    run.push(cameBy[place] as number);
  }
  return run.reverse();
}
