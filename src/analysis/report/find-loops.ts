import type { EndlessLoop } from '../scenario-analysis.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { extremeValues } from '../solving/extreme-values.ts';
import { type FinishOrder, type FlatGraph } from '../solving/finish-order.ts';
import { closedGroups } from '../solving/strong-components.ts';
import { nameMoves } from './name-moves.ts';

/** Groups of nodes that go round for ever, in a graph that is known in full. */
export function findLoops(graph: SituationGraph, order: FinishOrder): readonly EndlessLoop[] {
  if (!order.isCyclic) return [];
  const flat: FlatGraph = graph;
  const values = new Float64Array(graph.targets.length);
  const reach = extremeValues(flat, { order, values, direction: 1 });
  const isTrapped = Uint8Array.from(reach, (value, situation) =>
    value === -Infinity && graph.moveCount.at(situation) > 0 ? 1 : 0,
  );
  const found = new Map<string, EndlessLoop>();
  for (const group of closedGroups(flat, isTrapped)) {
    const nodes = [...new Set(group.map((situation) => graph.nodeOf(situation)))].sort(byNumber);
    const nodeIds = nodes.map((node) => graph.layout.nodes[node]?.id ?? '');
    const first = Math.min(...group);
    const key = nodeIds.join(' ');
    if (!found.has(key)) {
      found.set(key, { nodeIds, run: nameMoves(graph.layout, graph.situations.runTo(first)) });
    }
  }
  return [...found.values()];
}

const byNumber = (one: number, other: number): number => one - other;
