import { countOf } from '../../persona/customer-context.ts';
import { contextOf } from '../../persona/customer-state.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { readScenario } from '../situations/scenario-reads.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import type { KeyParts } from './possible-groups.ts';
import { only } from './range.ts';
import { type SettledGroups, settleGroups } from './settle-groups.ts';

/** A number of choices that no way on from a situation makes more of. */
export type MostChoices = (situation: number) => number;

/**
 * Bounds how many choices can still be made: what groups of possible customers could go through
 * holds all that anybody can, and more. Undefined where there are too many groups, or more of their
 * moves than are allowed, or where they go round so that there is no bound.
 */
export function boundLengths(graph: SituationGraph, mostMoves?: number): MostChoices | undefined {
  const settled = settleGroups(graph, 'course', mostMoves);
  const most = settled && countChoicesAhead(settled);
  if (!settled || !most) return undefined;
  const asked = [...readScenario(graph.layout).all.acts.keys()];
  const byNode = new Map<number, number>();
  for (const [key, { node }] of settled.groups.all) {
    byNode.set(node, Math.max(byNode.get(node) ?? 0, most.get(key) ?? 0));
  }
  return (situation) => {
    const node = graph.nodeOf(situation);
    // A group that has taken in several counts has no key of its own for each.
    return (
      most.get(settled.groups.keyAt(node, partsOf(graph, situation, asked))) ??
      byNode.get(node) ??
      0
    );
  };
}

/** By key of a group: the most choices from there on; undefined where ways go round. */
function countChoicesAhead({
  groups,
  step,
}: SettledGroups): ReadonlyMap<string, number> | undefined {
  const onward = new Map<string, Map<string, number>>();
  for (const [key, group] of groups.all) {
    const next = new Map<string, number>();
    step(group, (node, possible, choices) => {
      const to = groups.keyAt(node, possible);
      next.set(to, Math.max(choices, next.get(to) ?? 0));
    });
    onward.set(key, next);
  }
  const most = new Map<string, number>();
  // Where no way goes round there are at most as many rounds as groups.
  for (let round = 0; round <= onward.size; round += 1) {
    if (!raise(most, onward)) return most;
  }
  return undefined;
}

/** Takes what is known one move further; false when nothing changed. */
function raise(
  most: Map<string, number>,
  onward: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean {
  let hasChanged = false;
  for (const [key, next] of [...onward].reverse()) {
    // Any choice may end the conversation, whatever else it may do.
    let best = 1;
    for (const [to, choices] of next) best = Math.max(best, choices + (most.get(to) ?? 0));
    if (best === most.get(key)) continue;
    most.set(key, best);
    hasChanged = true;
  }
  return hasChanged;
}

/** A situation as far as groups are told apart. */
function partsOf(graph: SituationGraph, situation: number, asked: Iterable<Act>): KeyParts {
  const { contexts, customers } = graph;
  const context = graph.contextOf(situation);
  const memory = contextOf(customers.stateOf(graph.customerOf(situation)));
  const counted = contexts.countsOf(context);
  const countOfAct = (act: Act): number => counted.get(act) ?? countOf(memory, act);
  const mask = contexts.maskOf(context);
  return {
    may: mask,
    must: mask,
    heard: only(memory.heardSegments),
    counts: new Map([...asked].map((act) => [act, only(countOfAct(act))])),
  };
}
