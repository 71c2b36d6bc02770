import type { ConditionReads } from './condition-reads.ts';
import { bitsRead } from './context-bits.ts';
import type { Contexts } from './contexts.ts';
import { countIn, withCount } from './counters.ts';

/** What part of a context makes a difference to some conditions, as a number. */
export type Projection = (context: number) => number;

/**
 * Projects contexts onto what `reads` looks at after up to `mostAdded` more acts of a kind: counts
 * that stay on the same side of every number asked for are the same.
 */
export function projectContexts(
  contexts: Contexts,
  reads: ConditionReads,
  mostAdded: number,
): Projection {
  const { bits } = contexts;
  const read = bitsRead(reads, bits);
  if (read === 0n) return () => 0;
  const counters = bits.counters.filter(({ act }) => reads.acts.has(act));
  const numbers = new Map<bigint, number>();
  const known: number[] = [];
  return (context) => {
    const found = known[context];
    if (found !== undefined) return found;
    let mask = contexts.maskOf(context) & read;
    for (const counter of counters) {
      const times = reads.acts.get(counter.act) ?? new Set();
      mask = withCount(mask, counter, telling({ count: countIn(mask, counter), times, mostAdded }));
    }
    const number = numbers.get(mask) ?? numbers.size;
    numbers.set(mask, number);
    known[context] = number;
    return number;
  };
}

/** The least count that every test answers the same for, whatever is added. */
function telling({
  count,
  times,
  mostAdded,
}: {
  readonly count: number;
  readonly times: ReadonlySet<number>;
  readonly mostAdded: number;
}): number {
  let least = 0;
  for (const asked of times) {
    if (count >= asked) least = Math.max(least, asked);
    else if (count >= asked - mostAdded) return count;
  }
  return least;
}
