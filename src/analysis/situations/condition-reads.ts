import type { Condition } from '../../scenario/condition-schema.ts';
import type { Scenario, ScenarioNode } from '../../scenario/scenario-schema.ts';
import { choicesOfNode } from '../../scenario/playable-scenario.ts';
import type { Act, Gauge } from '../../scenario/vocabulary.ts';

/** What conditions read. */
export interface ConditionReads {
  readonly flags: Set<string>;
  readonly visited: Set<string>;
  readonly gauges: Set<Gauge>;
  /** Acts counted, with the highest count asked for. */
  readonly acts: Map<Act, number>;
}

export const readNothing = (): ConditionReads => ({
  flags: new Set(),
  visited: new Set(),
  gauges: new Set(),
  acts: new Map(),
});

/** Adds what a condition reads; none reads nothing. */
export function collectReads(condition: Condition | undefined, reads: ConditionReads): void {
  if (condition === undefined) return;
  if ('not' in condition) collectReads(condition.not, reads);
  else if ('all' in condition) condition.all.forEach((part) => collectReads(part, reads));
  else if ('any' in condition) condition.any.forEach((part) => collectReads(part, reads));
  else collectLeaf(condition, reads);
}

function collectLeaf(leaf: Condition, reads: ConditionReads): void {
  if ('flag' in leaf) reads.flags.add(leaf.flag);
  else if ('visited' in leaf) reads.visited.add(leaf.visited);
  else if ('gauge' in leaf) reads.gauges.add(leaf.gauge);
  else if ('act' in leaf) {
    reads.acts.set(leaf.act, Math.max(leaf.times, reads.acts.get(leaf.act) ?? 0));
  }
}

/** What is read while the trainee decides at a node: what is on offer, and where it leads. */
export function decisionReads(node: ScenarioNode): ConditionReads {
  const reads = readNothing();
  for (const { when, next } of choicesOfNode(node)) {
    collectReads(when, reads);
    if (typeof next !== 'string') next.forEach((branch) => collectReads(branch.when, reads));
  }
  return reads;
}

/** What is read on entering a node, beside what its decision reads. */
export function entryReads(node: ScenarioNode): ConditionReads {
  const reads = readNothing();
  node.lines.forEach(({ when }) => collectReads(when, reads));
  return reads;
}

export function endingReads({ endings }: Scenario): ConditionReads {
  const reads = readNothing();
  endings.forEach(({ when }) => collectReads(when, reads));
  return reads;
}

/** Everything any condition of a scenario reads. */
export function allReads(scenario: Scenario): ConditionReads {
  const reads = endingReads(scenario);
  for (const node of Object.values(scenario.nodes)) {
    for (const part of [decisionReads(node), entryReads(node)]) {
      part.flags.forEach((flag) => reads.flags.add(flag));
      part.visited.forEach((id) => reads.visited.add(id));
      part.gauges.forEach((gauge) => reads.gauges.add(gauge));
      for (const [act, times] of part.acts) {
        reads.acts.set(act, Math.max(times, reads.acts.get(act) ?? 0));
      }
    }
  }
  return reads;
}
