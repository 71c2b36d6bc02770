import type { FlatGraph } from './finish-order.ts';
import type { RandomPlayer } from './random-player.ts';

/** By end: share of a random player's runs that come to it. */
export function shareEnds(
  graph: FlatGraph,
  { passes }: RandomPlayer,
  endCount: number,
): Float64Array {
  const shares = new Float64Array(endCount);
  if (graph.start < 0) shares[-1 - graph.start] = 1;
  for (let place = 0; place < graph.size; place += 1) {
    const first = graph.firstMove.values[place] as number;
    const count = graph.moveCount.values[place] as number;
    for (let at = first; at < first + count; at += 1) {
      const target = graph.targets.values[at] as number;
      if (target >= 0) continue;
      shares[-1 - target] = (shares[-1 - target] as number) + (passes[place] as number) / count;
    }
  }
  return shares;
}
