import { countCaps } from '../../persona/count-caps.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { ConditionReads } from './condition-reads.ts';

/** Bits a counted act takes; conditions count up to 20. */
export const COUNTER_BITS = 5n;
const COUNTER_MASK = (1n << COUNTER_BITS) - 1n;

/** An act whose count a condition reads beyond what the customer's own rules tell apart. */
export interface Counter {
  readonly act: Act;
  /** Count from which on more makes no difference. */
  readonly cap: number;
  /** Place of its lowest bit. */
  readonly shift: bigint;
}

/** The counters of a scenario, in the bits from `shift` on. */
export function listCounters(
  { acts }: ConditionReads,
  possible: ReadonlySet<Act>,
  shift: bigint,
): readonly Counter[] {
  const caps = countCaps(possible);
  return [...acts]
    .map(([act, times]) => ({ act, cap: Math.max(...times) }))
    .filter(({ act, cap }) => cap > (caps.get(act) ?? 0))
    .map((counter, at) => ({ ...counter, shift: shift + BigInt(at) * COUNTER_BITS }));
}

export const counterMask = ({ shift }: Counter): bigint => COUNTER_MASK << shift;

export function countIn(mask: bigint, { shift }: Counter): number {
  return Number((mask >> shift) & COUNTER_MASK);
}

/** The mask with a counter set to a count, or to its cap where that is less. */
export function withCount(mask: bigint, counter: Counter, count: number): bigint {
  const kept = mask & ~counterMask(counter);
  return kept | (BigInt(Math.min(counter.cap, count)) << counter.shift);
}
