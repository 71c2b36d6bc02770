import type { Choice } from '../../scenario/node-schema.ts';
import { aboutOf } from '../../scenario/promise-about.ts';
import type { Act, PromiseState } from '../../scenario/vocabulary.ts';
import type { PossibleCustomer } from './possible-customer.ts';

/** How it can stand with all promises together, as bits: none, only open ones, only overdue ones, both. */
const NONE = 1;
const PENDING = 2;
const BROKEN = 4;
const BOTH = 8;

/** Where a state of the vocabulary holds. */
export const PROMISE_MASKS: Readonly<Record<PromiseState, number>> = {
  none: NONE,
  pending: PENDING | BOTH,
  broken: BROKEN | BOTH,
};

/** An act, and the bit of what it promises. */
export interface PossibleAct {
  readonly act: Act;
  readonly about?: bigint | undefined;
  /** Whether it says which promise it keeps. */
  readonly isNamed?: boolean | undefined;
  /** Whether it is done to somebody else than the customer. */
  readonly isAside?: boolean | undefined;
}

type Promises = Pick<PossibleCustomer, 'promises' | 'promised' | 'overdue' | 'mostPromised'>;

/** Nobody was promised anything yet. */
export const NOTHING_PROMISED: Promises = {
  promises: NONE,
  promised: 0n,
  overdue: 0n,
  mostPromised: 0,
};

/** Whether a promise could be open. */
export const isWaiting = ({ promises }: Promises): boolean =>
  (promises & PROMISE_MASKS.pending) !== 0;

/** Whether a promise is open for sure. */
export const isSurelyWaiting = ({ promises }: Promises): boolean =>
  (promises & ~PROMISE_MASKS.pending) === 0;

/**
 * The promises there could be after an act; `about` is the bit of what the choice promises. Where it
 * says which promise it keeps, that one may not have been open.
 */
export function giveWord(possible: Promises, { act, about, isNamed }: PossibleAct): Promises {
  const { promises, promised, overdue, mostPromised } = possible;
  if (act === 'KEEP_PROMISE') return isNamed ? keepNamed(possible) : keepNext(possible);
  if (act === 'PROMISE') {
    return give(possible, about, PENDING | (promises & PROMISE_MASKS.broken ? BOTH : 0));
  }
  if (act === 'UPDATE' && about !== undefined && isWaiting(possible)) {
    return give(possible, about, promises | (promises & BOTH ? PENDING : 0));
  }
  return { promises, promised, overdue, mostPromised };
}

/** Whatever it names: one that is open, one that is overdue, or none. */
function keepNamed({ promises, promised, overdue, mostPromised }: Promises): Promises {
  const fromBoth = promises & BOTH ? PENDING | BROKEN : 0;
  return { promises: promises | NONE | fromBoth, promised, overdue, mostPromised };
}

/** The one due next, or else the last that is overdue. */
function keepNext(possible: Promises): Promises {
  const { promises, overdue } = possible;
  const stillOverdue = promises & BROKEN && countBits(overdue) > 1 ? BROKEN : 0;
  const settled = NONE | stillOverdue;
  const last = settled | (promises & BOTH ? BROKEN : 0);
  return drop(possible, { last, further: last | (promises & PROMISE_MASKS.pending) });
}

/** Bit of promises that do not say what they are about. */
const UNTOLD = 1n;

/** One more promise is open, unless it is surely about the same thing as the one before. */
function give(possible: Promises, about: bigint = UNTOLD, promises: number): Promises {
  const { promised, mostPromised } = isWaiting(possible) ? possible : NOTHING_PROMISED;
  const all = promised | about;
  const most = Math.min(mostPromised + 1, countBits(all));
  const overdue = possible.overdue & ~about;
  // What was given anew is not overdue any more: with nothing else overdue, nothing is.
  const left = overdue === 0n ? promises & ~BOTH : promises;
  return { promises: left, promised: all, overdue, mostPromised: most };
}

/** What is left where one promise stands in some way, or does not; undefined where that cannot be. */
export function refineOne<Possible extends Promises>(
  possible: Possible,
  bit: bigint,
  { promise, holds }: { readonly promise: PromiseState; readonly holds: boolean },
): Possible | undefined {
  const { promised, overdue, promises } = possible;
  const without = ~bit;
  if (promise === 'none') {
    return holds
      ? keepPossible({ ...possible, promised: promised & without, overdue: overdue & without })
      : keepPossible({ ...possible, promises: promises & ~NONE });
  }
  if (!holds) {
    return promise === 'broken'
      ? keepPossible({ ...possible, overdue: overdue & without })
      : possible;
  }
  const isPossible = ((promise === 'broken' ? overdue : promised) & bit) !== 0n;
  if (!isPossible) return undefined;
  const narrowed = { ...possible, promises: promises & PROMISE_MASKS[promise] };
  // What is open is not overdue, and the other way round.
  return promise === 'broken'
    ? keepPossible({ ...narrowed, promised: promised & without })
    : keepPossible({
        ...narrowed,
        promised: possible.mostPromised > 1 ? promised : bit,
        overdue: overdue & without,
      });
}

/** What is left where all promises together stand in some way, or do not. */
export function refineAll<Possible extends Promises>(
  possible: Possible,
  { promise, holds }: { readonly promise: PromiseState; readonly holds: boolean },
): Possible | undefined {
  const asked = PROMISE_MASKS[promise];
  return keepPossible({ ...possible, promises: possible.promises & (holds ? asked : ~asked) });
}

/** Without anything that could be open or overdue nothing is, and the other way round. */
function keepPossible<Possible extends Promises>(possible: Possible): Possible | undefined {
  const { pending, broken } = PROMISE_MASKS;
  const open = possible.promised === 0n ? ~pending : ~0;
  const missed = possible.overdue === 0n ? ~broken : ~0;
  const promises = possible.promises & open & missed;
  if (promises === 0) return undefined;
  const promised = promises & pending ? possible.promised : 0n;
  const overdue = promises & broken ? possible.overdue : 0n;
  const mostPromised = Math.min(possible.mostPromised, countBits(promised));
  return { ...possible, promises, promised, overdue, mostPromised };
}

function countBits(bits: bigint): number {
  let count = 0;
  for (let left = bits; left !== 0n; left &= left - 1n) count += 1;
  return count;
}

/** The bit of everything that choices of a scenario promise, by what it is about. */
export function assignAbouts(choices: readonly Choice[]): ReadonlyMap<string, bigint> {
  const promising = choices.filter(({ promise }) => promise !== undefined);
  const abouts = [...new Set(promising.map(aboutOf))];
  return new Map(abouts.map((about, at) => [about, UNTOLD << BigInt(at + 1)]));
}

/** One open promise fewer, and how promises then stand: after the last one, or with more to come. */
function drop(
  { promised, overdue, mostPromised }: Promises,
  { last, further }: { readonly last: number; readonly further: number },
): Promises {
  const left = mostPromised - 1;
  if (left <= 0) return { promises: last, promised: 0n, overdue, mostPromised: 0 };
  return { promises: further, promised, overdue, mostPromised: left };
}

/** Whoever waited, hurt by the time that passed: for the last promise, or with another to come. */
export function missPromise(waiting: PossibleCustomer, hurt: PossibleCustomer): PossibleCustomer {
  const overdue = waiting.overdue | waiting.promised;
  const missed = drop({ ...waiting, overdue }, { last: BROKEN, further: PROMISE_MASKS.broken });
  return { ...hurt, ...missed };
}

/** Whoever is helped waits for no word any more. */
export function solve(possible: Promises): Promises {
  if (!isWaiting(possible)) return possible;
  const { promises, overdue } = possible;
  const settled = (promises & PENDING ? NONE : 0) | (promises & BOTH ? BROKEN : 0);
  const left = (promises & (NONE | BROKEN)) | settled;
  return { promises: left, promised: 0n, overdue, mostPromised: 0 };
}
