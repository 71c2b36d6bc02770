import type { Condition } from '../../scenario/condition-schema.ts';
import type { Act, Gauge } from '../../scenario/vocabulary.ts';

/** What conditions read. */
export interface ConditionReads {
  readonly flags: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly gauges: ReadonlySet<Gauge>;
  /** Acts counted, with the counts asked for. */
  readonly acts: ReadonlyMap<Act, ReadonlySet<number>>;
}

interface CollectedReads {
  readonly flags: Set<string>;
  readonly visited: Set<string>;
  readonly gauges: Set<Gauge>;
  readonly acts: Map<Act, Set<number>>;
}

const emptyReads = (): CollectedReads => ({
  flags: new Set(),
  visited: new Set(),
  gauges: new Set(),
  acts: new Map(),
});

/** What is read where there is no condition; most of a scenario. */
export const READS_NOTHING: ConditionReads = emptyReads();

/** What a condition reads. */
export function readsOf(condition: Condition): ConditionReads {
  const reads = emptyReads();
  collectReads(condition, reads);
  return reads;
}

function collectReads(condition: Condition, reads: CollectedReads): void {
  if ('not' in condition) collectReads(condition.not, reads);
  else if ('all' in condition) condition.all.forEach((part) => collectReads(part, reads));
  else if ('any' in condition) condition.any.forEach((part) => collectReads(part, reads));
  else collectLeaf(condition, reads);
}

function collectLeaf(leaf: Condition, reads: CollectedReads): void {
  if ('flag' in leaf) reads.flags.add(leaf.flag);
  else if ('visited' in leaf) reads.visited.add(leaf.visited);
  else if ('gauge' in leaf) reads.gauges.add(leaf.gauge);
  else if ('act' in leaf) {
    reads.acts.set(leaf.act, (reads.acts.get(leaf.act) ?? new Set()).add(leaf.times));
  }
}

/** Everything any of these reads. */
export function joinReads(parts: readonly ConditionReads[]): ConditionReads {
  const reading = [...new Set(parts)].filter((part) => part !== READS_NOTHING);
  if (reading.length <= 1) return reading[0] ?? READS_NOTHING;
  const joined = emptyReads();
  for (const { flags, visited, gauges, acts } of reading) {
    flags.forEach((flag) => joined.flags.add(flag));
    visited.forEach((id) => joined.visited.add(id));
    gauges.forEach((gauge) => joined.gauges.add(gauge));
    for (const [act, times] of acts) {
      const known = joined.acts.get(act) ?? new Set<number>();
      times.forEach((count) => known.add(count));
      joined.acts.set(act, known);
    }
  }
  return joined;
}

/** The acts that are counted, with the highest count asked for. */
export const askedCounts = ({ acts }: ConditionReads): ReadonlyMap<Act, number> =>
  new Map([...acts].map(([act, times]) => [act, Math.max(...times)]));
