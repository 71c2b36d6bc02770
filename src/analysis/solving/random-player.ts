import type { FinishOrder, FlatGraph } from './finish-order.ts';

/** How often a player who chooses uniformly at random comes by each place, on average. */
export interface RandomPlayer {
  /** By place: mean number of times it is passed. */
  readonly passes: Float64Array;
  /** Share of runs that had not ended where counting stopped; 0 where no way goes round. */
  readonly residual: number;
}

const LEAST_SHARE = 1e-12;
const MOST_SWEEPS = 100_000;

/**
 * Follows a whole crowd of random players at once. Where ways go round, it follows them until no
 * more than a billionth of a thousandth is still playing.
 */
export function followRandomPlayer(graph: FlatGraph, order: FinishOrder): RandomPlayer {
  const passes = new Float64Array(graph.size);
  const waiting = new Float64Array(graph.size);
  if (graph.start < 0) return { passes, residual: 0 };
  waiting[graph.start] = 1;
  let residual = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    residual = sweepOnce(graph, order.places, { passes, waiting });
    if (!order.isCyclic || residual <= LEAST_SHARE) break;
  }
  return { passes, residual: order.isCyclic ? residual : 0 };
}

interface Crowd {
  readonly passes: Float64Array;
  readonly waiting: Float64Array;
}

/** Moves everybody on once, from the start outwards; returns how many are still on the way. */
function sweepOnce(graph: FlatGraph, places: Int32Array, { passes, waiting }: Crowd): number {
  const targets = graph.targets.values;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at] as number;
    const here = waiting[place] as number;
    const count = graph.moveCount.values[place] as number;
    if (here === 0) continue;
    waiting[place] = 0;
    passes[place] = (passes[place] as number) + here;
    if (count === 0) continue;
    const first = graph.firstMove.values[place] as number;
    const share = here / count;
    for (let move = first; move < first + count; move += 1) {
      const target = targets[move] as number;
      if (target >= 0) waiting[target] = (waiting[target] as number) + share;
    }
  }
  let residual = 0;
  for (const share of waiting) residual += share;
  return residual;
}
