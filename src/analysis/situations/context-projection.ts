import type { Act } from '../../scenario/vocabulary.ts';
import type { ConditionReads } from './condition-reads.ts';
import { bitsRead } from './context-bits.ts';
import type { Contexts } from './contexts.ts';
import { type Counter, countIn, withCount } from './counters.ts';

/** What part of a context makes a difference to some conditions, as a number. */
export type Projection = (context: number) => number;

/** Projections of one set of contexts; asked for the same twice, it gives the same one. */
export class ContextProjections {
  private readonly known = new Map<string, Projection>();

  constructor(private readonly contexts: Contexts) {}

  /**
   * Projects contexts onto what `reads` looks at after up to `mostAdded` more acts of a kind: counts
   * that stay on the same side of every number asked for are the same.
   */
  onto(reads: ConditionReads, mostAdded: (act: Act) => number): Projection {
    const { bits } = this.contexts;
    const read = bitsRead(reads, bits);
    if (read === 0n) return TO_NOTHING;
    const counters = bits.counters.flatMap((counter): ReadCounter[] => {
      const times = reads.acts.get(counter.act);
      return times ? [{ counter, times: [...times], most: mostAdded(counter.act) }] : [];
    });
    const counted = counters.map(({ counter, times, most }) => `${counter.act}+${most}:${times}`);
    const key = `${read}|${counted.join('|')}`;
    const known = this.known.get(key);
    if (known) return known;
    const projection = project(this.contexts, read, counters);
    this.known.set(key, projection);
    return projection;
  }
}

const TO_NOTHING: Projection = () => 0;

/** A counter, the counts asked for, and how often its act may still be done. */
interface ReadCounter {
  readonly counter: Counter;
  readonly times: readonly number[];
  readonly most: number;
}

function project(contexts: Contexts, read: bigint, counters: readonly ReadCounter[]): Projection {
  const numbers = new Map<bigint, number>();
  const known: number[] = [];
  return (context) => {
    const found = known[context];
    if (found !== undefined) return found;
    let mask = contexts.maskOf(context) & read;
    for (const { counter, times, most } of counters) {
      mask = withCount(mask, counter, telling(countIn(mask, counter), times, most));
    }
    const number = numbers.get(mask) ?? numbers.size;
    numbers.set(mask, number);
    known[context] = number;
    return number;
  };
}

/** The least count that every test answers the same for, whatever is added. */
function telling(count: number, times: readonly number[], mostAdded: number): number {
  let least = 0;
  for (const asked of times) {
    if (count >= asked) least = Math.max(least, asked);
    else if (count >= asked - mostAdded) return count;
  }
  return least;
}
