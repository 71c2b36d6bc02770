import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { ScenarioNode } from '../../scenario/node-schema.ts';
import { type Layout, nodesAfter } from '../situations/layout.ts';

/** Opportunities that a decision at or after a node can still assess or repair. */
export interface OpenOpportunities {
  /** Number of the set at a node; nodes with the same set have the same number. */
  readonly setAt: (node: number) => number;
  readonly isOpen: (set: number, opportunity: string) => boolean;
}

/** The set in which nothing is open: the conversation is over. */
export const NOTHING_OPEN = 0;

export function findOpenOpportunities(plan: ScoringPlan, layout: Layout): OpenOpportunities {
  const ids = [...plan.opportunities.keys()];
  const bits = new Map(ids.map((id, place) => [id, 1n << BigInt(place)]));
  const open = layout.nodes.map(({ node }) => servedAt(node, bits));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (let at = layout.choices.length - 1; at >= 0; at -= 1) {
      const placed = layout.choices[at];
      if (!placed) continue;
      const before = open[placed.node] ?? 0n;
      const after = nodesAfter(placed).reduce((mask, next) => mask | (open[next] ?? 0n), before);
      if (after === before) continue;
      open[placed.node] = after;
      hasChanged = true;
    }
  }
  const sets = [0n, ...new Set(open.filter((mask) => mask !== 0n))];
  const numbers = new Map(sets.map((mask, number) => [mask, number]));
  const setByNode = open.map((mask) => numbers.get(mask) ?? NOTHING_OPEN);
  return {
    setAt: (node) => setByNode[node] ?? NOTHING_OPEN,
    isOpen: (set, id) => ((sets[set] ?? 0n) & (bits.get(id) ?? 0n)) !== 0n,
  };
}

/** What choices of a node assess by their reference, or make good. */
function servedAt({ choices }: ScenarioNode, bits: ReadonlyMap<string, bigint>): bigint {
  let mask = 0n;
  for (const { reference, evidence, repairs } of choices) {
    const ids = [...Object.keys(reference ? (evidence ?? {}) : {}), ...Object.keys(repairs ?? {})];
    for (const id of ids) mask |= bits.get(id) ?? 0n;
  }
  return mask;
}
