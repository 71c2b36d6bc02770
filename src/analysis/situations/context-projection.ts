import type { Act } from '../../scenario/vocabulary.ts';
import type { ConditionReads } from './condition-reads.ts';
import { bitsRead } from './context-bits.ts';
import type { Contexts } from './contexts.ts';
import { counterMask } from './counters.ts';
import { NOTHING, SequenceNumbers } from './sequence-numbers.ts';
import { TextNumbers } from './text-numbers.ts';

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
    let key = '';
    let marks = read;
    const counters = bits.counters.flatMap((counter, place): ReadCounter[] => {
      const times = reads.acts.get(counter.act);
      if (!times) return [];
      const most = mostAdded(counter.act);
      key += `${counter.act}+${most}:${[...times].join()}|`;
      marks &= ~counterMask(counter);
      const counts = Array.from({ length: counter.cap + 1 }, (_, count) => count);
      return [{ place, telling: counts.map((count) => telling(count, [...times], most)) }];
    });
    key += marks;
    const known = this.known.get(key);
    if (known) return known;
    const projection = project(this.contexts, marks, counters);
    this.known.set(key, projection);
    return projection;
  }
}

const TO_NOTHING: Projection = () => 0;

/** A counter by its place, and what each of its counts is to the conditions. */
interface ReadCounter {
  readonly place: number;
  readonly telling: readonly number[];
}

function project(contexts: Contexts, marks: bigint, counters: readonly ReadCounter[]): Projection {
  const sequences = new SequenceNumbers();
  const texts = new TextNumbers();
  const known: number[] = [];
  return (context) => {
    const found = known[context];
    if (found !== undefined) return found;
    let number = marks === 0n ? NOTHING : texts.numberOf(`${contexts.maskOf(context) & marks}`);
    for (const { place, telling } of counters) {
      number = sequences.extend(number, telling[contexts.countAt(context, place)] as number);
    }
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
