import type { Condition } from '../../scenario/condition-schema.ts';
import type { Scenario, ScenarioNode } from '../../scenario/scenario-schema.ts';
import { choicesOfNode } from '../../scenario/playable-scenario.ts';
import type { Act, Gauge } from '../../scenario/vocabulary.ts';

/** What conditions read. */
export interface ConditionReads {
  readonly flags: Set<string>;
  readonly visited: Set<string>;
  readonly gauges: Set<Gauge>;
  /** Acts counted, with the counts asked for. */
  readonly acts: Map<Act, Set<number>>;
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
    reads.acts.set(leaf.act, (reads.acts.get(leaf.act) ?? new Set()).add(leaf.times));
  }
}

/** What is read while the trainee decides at a node: what is on offer, and where it leads. */
function decisionReads(node: ScenarioNode): ConditionReads {
  const reads = readNothing();
  for (const { when, next } of choicesOfNode(node)) {
    collectReads(when, reads);
    if (typeof next !== 'string') next.forEach((branch) => collectReads(branch.when, reads));
  }
  return reads;
}

/** What is read on entering a node, beside what its decision reads. */
function entryReads(node: ScenarioNode): ConditionReads {
  const reads = readNothing();
  node.lines.forEach(({ when }) => collectReads(when, reads));
  return reads;
}

/** Everything any of these reads. */
export function joinReads(parts: Iterable<ConditionReads>): ConditionReads {
  const joined = readNothing();
  for (const { flags, visited, gauges, acts } of parts) {
    flags.forEach((flag) => joined.flags.add(flag));
    visited.forEach((id) => joined.visited.add(id));
    gauges.forEach((gauge) => joined.gauges.add(gauge));
    for (const [act, times] of acts) {
      const known = joined.acts.get(act) ?? new Set();
      times.forEach((count) => known.add(count));
      joined.acts.set(act, known);
    }
  }
  return joined;
}

/** What every part of a scenario reads, worked out once. */
export interface ScenarioReads {
  /** By number of the node. */
  readonly decisions: readonly ConditionReads[];
  readonly entries: readonly ConditionReads[];
  readonly endings: ConditionReads;
  readonly all: ConditionReads;
}

export function readScenario(scenario: Scenario): ScenarioReads {
  const nodes = Object.values(scenario.nodes);
  const decisions = nodes.map(decisionReads);
  const entries = nodes.map(entryReads);
  const endings = readNothing();
  scenario.endings.forEach(({ when }) => collectReads(when, endings));
  return { decisions, entries, endings, all: joinReads([...decisions, ...entries, endings]) };
}
