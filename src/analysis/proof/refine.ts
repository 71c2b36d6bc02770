import type { Condition } from '../../scenario/condition-schema.ts';
import { GRASPS, MANAGER_STATES, MOODS } from '../../scenario/vocabulary.ts';
import type { ContextBits } from '../situations/context-bits.ts';
import { FIRST_CUSTOMER, OTHER_CUSTOMER, type PossibleCustomer } from './possible-customer.ts';
import { refineAll, refineOne } from './possible-promises.ts';
import { type Range, meet } from './range.ts';

export interface Refining {
  readonly bits: ContextBits;
  /** Parts the story has. */
  readonly segments: number;
  /** By what is promised: the bit of it. */
  readonly abouts: ReadonlyMap<string, bigint>;
}

type Refined = PossibleCustomer | undefined;

/**
 * What is left of the possible customers where a condition holds, or does not; undefined where that
 * cannot be. No condition always holds.
 */
export function refine(
  refining: Refining,
  possible: PossibleCustomer,
  test: { readonly condition: Condition | undefined; readonly holds: boolean },
): Refined {
  return new Refiner(refining).refine(possible, test.condition, test.holds);
}

class Refiner {
  private readonly bits: ContextBits;
  private readonly segments: number;
  private readonly abouts: Refining['abouts'];

  constructor({ bits, segments, abouts }: Refining) {
    this.bits = bits;
    this.segments = segments;
    this.abouts = abouts;
  }

  refine(possible: PossibleCustomer, condition: Condition | undefined, holds: boolean): Refined {
    if (condition === undefined) return holds ? possible : undefined;
    if ('not' in condition) return this.refine(possible, condition.not, !holds);
    if ('all' in condition) return this.combine(possible, condition.all, { holds, every: holds });
    if ('any' in condition) return this.combine(possible, condition.any, { holds, every: !holds });
    return this.refineLeaf(possible, condition, holds);
  }

  /** Every part must be so, or it is enough that one could be. */
  private combine(
    possible: PossibleCustomer,
    parts: readonly Condition[],
    { holds, every }: { readonly holds: boolean; readonly every: boolean },
  ): Refined {
    if (every) {
      return parts.reduce<Refined>(
        (left, part) => left && this.refine(left, part, holds),
        possible,
      );
    }
    const [first] = parts;
    if (first !== undefined && parts.length === 1) return this.refine(possible, first, holds);
    const left = parts.flatMap((part) => this.refine(possible, part, holds) ?? []);
    if (left.length === 0) return undefined;
    // How it stands with promises is often asked in two parts, and stays as narrow as both together.
    return { ...possible, promises: left.reduce((mask, { promises }) => mask | promises, 0) };
  }

  private refineLeaf(possible: PossibleCustomer, leaf: Condition, holds: boolean): Refined {
    if ('flag' in leaf) return refineBit(possible, this.bits.flags.get(leaf.flag), holds);
    if ('visited' in leaf) return refineBit(possible, this.bits.visited.get(leaf.visited), holds);
    if ('gauge' in leaf) return refineGauge(possible, leaf, holds);
    if ('act' in leaf) return refineCount(possible, leaf, holds);
    if ('story' in leaf) {
      const isTold = (leaf.story === 'told') === holds;
      return this.refineStory(possible, isTold);
    }
    if ('heard' in leaf) return this.refineHeard(possible, leaf.heard, holds);
    if ('promise' in leaf) return this.refinePromise(possible, leaf, holds);
    return refineState(possible, leaf, holds);
  }

  private refinePromise(
    possible: PossibleCustomer,
    { promise, about }: Extract<Condition, { promise: unknown }>,
    holds: boolean,
  ): Refined {
    if (about === undefined) return refineAll(possible, { promise, holds });
    return refineOne(possible, this.abouts.get(about) ?? 0n, { promise, holds });
  }

  private refineHeard(possible: PossibleCustomer, parts: number, holds: boolean): Refined {
    const asked = holds ? { from: parts, to: this.segments } : { from: 0, to: parts - 1 };
    if (asked.from > asked.to) return undefined;
    const heard = meet(possible.heard, asked);
    return heard && { ...possible, heard };
  }

  private refineStory(possible: PossibleCustomer, isTold: boolean): Refined {
    const { segments } = this;
    const asked = isTold ? { from: segments, to: segments } : { from: 0, to: segments - 1 };
    const isOther = (possible.others & OTHER_CUSTOMER) !== 0;
    // Who has no story to tell has told it all, however much was heard of another one's.
    if (isTold && isOther) return possible;
    const heard = possible.others & FIRST_CUSTOMER ? meet(possible.heard, asked) : undefined;
    return heard && { ...possible, heard, others: FIRST_CUSTOMER };
  }
}

function refineBit(possible: PossibleCustomer, bit: bigint | undefined, holds: boolean): Refined {
  // Nothing ever sets it.
  if (bit === undefined) return holds ? undefined : possible;
  if (holds) return possible.may & bit ? { ...possible, must: possible.must | bit } : undefined;
  return possible.must & bit ? undefined : { ...possible, may: possible.may & ~bit };
}

function refineGauge(
  possible: PossibleCustomer,
  { gauge, atLeast = 0, below = 101 }: Extract<Condition, { gauge: unknown }>,
  holds: boolean,
): Refined {
  const range = possible.gauges[gauge];
  const left = holds
    ? meet(range, { from: atLeast, to: below - 1 })
    : outside(range, { from: atLeast, to: below - 1 });
  return left && { ...possible, gauges: { ...possible.gauges, [gauge]: left } };
}

/** The least range that holds all of a range but what lies within another. */
function outside(range: Range, gap: Range): Range | undefined {
  const low = meet(range, { from: -Infinity, to: gap.from - 1 });
  const high = meet(range, { from: gap.to + 1, to: Infinity });
  return low && high ? range : (low ?? high);
}

function refineCount(
  possible: PossibleCustomer,
  { act, times }: Extract<Condition, { act: unknown }>,
  holds: boolean,
): Refined {
  const range = possible.counts.get(act) ?? { from: 0, to: Infinity };
  const left = meet(range, holds ? { from: times, to: Infinity } : { from: 0, to: times - 1 });
  return left && { ...possible, counts: new Map(possible.counts).set(act, left) };
}

function refineState(possible: PossibleCustomer, leaf: Condition, holds: boolean): Refined {
  const narrow = (key: 'moods' | 'grasps' | 'managers' | 'resolved', asked: number) => {
    const left = possible[key] & (holds ? asked : ~asked);
    return left === 0 ? undefined : { ...possible, [key]: left };
  };
  if ('mood' in leaf) return narrow('moods', maskOf(MOODS, leaf.mood));
  if ('grasp' in leaf) return narrow('grasps', maskOf(GRASPS, leaf.grasp));
  if ('manager' in leaf) return narrow('managers', maskOf(MANAGER_STATES, [leaf.manager]));
  if ('resolved' in leaf) return narrow('resolved', leaf.resolved ? 2 : 1);
  throw new Error(`Unknown condition: ${Object.keys(leaf).join()}`);
}

/** Bits of some states in the order of the vocabulary. */
export function maskOf<State extends string>(
  states: readonly State[],
  some: readonly State[],
): number {
  return some.reduce((mask, state) => mask | (1 << states.indexOf(state)), 0);
}
