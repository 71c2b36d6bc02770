import type { Attempt } from '../../engine/attempt.ts';
import { NO_VISITS, type Visits, addVisit } from '../../engine/count-visits.ts';
import { countOf } from '../../persona/customer-context.ts';
import { contextOf } from '../../persona/customer-state.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import {
  type ContextBits,
  assignBits,
  bitsOfAttempt,
  bitsRead,
  relevantBits,
} from './context-bits.ts';
import { type Counter, countIn, withCount } from './counters.ts';
import { IntColumn } from './int-column.ts';
import type { Layout } from './layout.ts';
import type { ScenarioReads } from './scenario-reads.ts';

/** How often each counted act was done in a step, by the place of its counter. */
export interface AddedCounts {
  readonly counts: readonly number[];
  /** Whether they were done to another customer than those before, whose counts no longer matter. */
  readonly toAnother: boolean;
}

/** Flags, visits and counts of acts that a condition ahead can still read, by number. */
export interface Contexts {
  readonly bits: ContextBits;
  /** Whether any condition reads one of them at all. */
  readonly areRead: boolean;
  readonly maskOf: (context: number) => bigint;
  /** How often the act of a counter, by its place, was done. */
  readonly countAt: (context: number, counter: number) => number;
  readonly flagsOf: (context: number) => readonly string[];
  readonly visitsOf: (context: number) => Visits;
  readonly countsOf: (context: number) => ReadonlyMap<Act, number>;
  /** Flags set and nodes visited, as far as they are kept. */
  readonly namesOf: (context: number) => readonly string[];
  /** The context of an attempt that stands at a node. */
  readonly contextOf: (attempt: Attempt, node: number) => number;
  /** Number of what arriving at a node does; nodes that do the same have the same number. */
  readonly arrivalOf: (node: number) => number;
  /** The context at a node after so many more acts of each counter; entering it counts as a visit. */
  readonly arrive: (context: number, node: number, added: AddedCounts) => number;
  /** How often each counted act was done in a step. */
  readonly countAdded: (before: Attempt, after: Attempt) => AddedCounts;
}

export function createContexts(
  layout: Layout,
  reads: ScenarioReads,
  possible: ReadonlySet<Act>,
): Contexts {
  const { playable, nodes } = layout;
  const bits = assignBits(reads.all, possible);
  const relevant = relevantBits(layout, reads, bits);
  const counts = new IntColumn();
  const { masks, intern } = createMasks((mask) => {
    for (const counter of bits.counters) counts.push(countIn(mask, counter));
  });
  const maskOf = (context: number): bigint => masks[context] ?? 0n;
  const named = (names: ReadonlyMap<string, bigint>, context: number): string[] =>
    [...names].flatMap(([name, bit]) => (maskOf(context) & bit ? [name] : []));
  const visitBit = (node: number): bigint => bits.visited.get(nodes[node]?.id ?? '') ?? 0n;
  const arrivals = createMasks(() => undefined);
  const countAt = (context: number, counter: number): number =>
    counts.at(context * bits.counters.length + counter);
  const width = BigInt(bits.flags.size + bits.visited.size);
  const arrivalByNode = nodes.map((_, node) =>
    arrivals.intern(((relevant[node] ?? 0n) << width) | visitBit(node)),
  );
  return {
    bits,
    areRead: bitsRead(reads.all, bits) !== 0n,
    maskOf,
    countAt,
    flagsOf: remember((context) => named(bits.flags, context).sort()),
    visitsOf: remember((context) =>
      named(bits.visited, context).reduce(
        (visits, id) => addVisit({ playable, visits }, id),
        NO_VISITS,
      ),
    ),
    countsOf: remember(
      (context) => new Map(bits.counters.map(({ act }, at) => [act, countAt(context, at)])),
    ),
    namesOf: (context) => [...named(bits.flags, context), ...named(bits.visited, context)],
    contextOf: (attempt, node) => intern(bitsOfAttempt(attempt, bits) & (relevant[node] ?? 0n)),
    arrivalOf: (node) => arrivalByNode[node] ?? 0,
    arrive: (context, node, { counts: added, toAnother }) => {
      let mask = maskOf(context) | visitBit(node);
      added.forEach((more, at) => {
        const counter = bits.counters[at] as Counter;
        const known = toAnother ? 0 : countAt(context, at);
        if (toAnother || more > 0) mask = withCount(mask, counter, known + more);
      });
      return intern(mask & (relevant[node] ?? 0n));
    },
    countAdded: (before, after) => {
      const toAnother = after.transcript.turns.at(-1)?.parted !== undefined;
      const counts = bits.counters.map(({ act }) => {
        const known = toAnother ? 0 : countOf(contextOf(before.customer), act);
        return countOf(contextOf(after.customer), act) - known;
      });
      return { counts, toAnother };
    },
  };
}

/** Works something out once per context. */
function remember<Value>(valueOf: (context: number) => Value): (context: number) => Value {
  const known: Value[] = [];
  return (context) => (known[context] ??= valueOf(context));
}

/** Masks by number, the empty one first; each is noted once. */
function createMasks(note: (mask: bigint) => void) {
  const masks: bigint[] = [];
  const numbers = new Map<bigint, number>();
  const intern = (mask: bigint): number => {
    const known = numbers.get(mask);
    if (known !== undefined) return known;
    numbers.set(mask, masks.length);
    note(mask);
    return masks.push(mask) - 1;
  };
  intern(0n);
  return { masks, intern };
}
