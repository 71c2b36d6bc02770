import type { Attempt } from '../../engine/attempt.ts';
import { countVisits } from '../../engine/count-visits.ts';
import { countOf } from '../../persona/customer-context.ts';
import { contextOf } from '../../persona/customer-state.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { ConditionReads } from './condition-reads.ts';
import { type Counter, counterMask, listCounters, withCount } from './counters.ts';
import { type Layout, nodesAfter } from './layout.ts';
import type { ScenarioReads } from './scenario-reads.ts';

/** Where flags, visits and counts that some condition reads stand in a mask. */
export interface ContextBits {
  readonly flags: ReadonlyMap<string, bigint>;
  readonly visited: ReadonlyMap<string, bigint>;
  readonly counters: readonly Counter[];
}

export function assignBits(reads: ConditionReads, possible: ReadonlySet<Act>): ContextBits {
  const flags = [...reads.flags].map((flag, at) => [flag, 1n << BigInt(at)] as const);
  const visited = [...reads.visited].map(
    (id, at) => [id, 1n << BigInt(flags.length + at)] as const,
  );
  const counters = listCounters(reads, possible, BigInt(flags.length + visited.length));
  return { flags: new Map(flags), visited: new Map(visited), counters };
}

/** Everything of an attempt that the bits stand for. */
export function bitsOfAttempt(attempt: Attempt, bits: ContextBits): bigint {
  let mask = 0n;
  for (const flag of attempt.flags) mask |= bits.flags.get(flag) ?? 0n;
  for (const [id, bit] of bits.visited) if (countVisits(attempt, id) > 0) mask |= bit;
  for (const counter of bits.counters) {
    mask = withCount(mask, counter, countOf(contextOf(attempt.customer), counter.act));
  }
  return mask;
}

/** The bits that these reads look at. */
export function bitsRead({ flags, visited, acts }: ConditionReads, bits: ContextBits): bigint {
  let mask = 0n;
  for (const flag of flags) mask |= bits.flags.get(flag) ?? 0n;
  for (const id of visited) mask |= bits.visited.get(id) ?? 0n;
  for (const counter of bits.counters) if (acts.has(counter.act)) mask |= counterMask(counter);
  return mask;
}

/**
 * By node, the bits that something at or after a decision there can read: a flag nobody reads any
 * more does not keep two situations apart.
 */
export function relevantBits(
  { choices }: Layout,
  reads: ScenarioReads,
  bits: ContextBits,
): readonly bigint[] {
  const atEnd = bitsRead(reads.endings, bits);
  const relevant = reads.decisions.map((decision) => bitsRead(decision, bits) | atEnd);
  if (bitsRead(reads.all, bits) === 0n) return relevant;
  const onEntry = reads.entries.map((entry) => bitsRead(entry, bits));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (let place = choices.length - 1; place >= 0; place -= 1) {
      const choice = choices[place];
      if (!choice) continue;
      const before = relevant[choice.node] ?? 0n;
      let after = before;
      for (const next of nodesAfter(choice)) {
        after |= (relevant[next] ?? 0n) | (onEntry[next] ?? 0n);
      }
      if (after === before) continue;
      relevant[choice.node] = after;
      hasChanged = true;
    }
  }
  return relevant;
}
