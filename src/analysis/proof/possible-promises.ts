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

/**
 * The promises there could be after an act; `about` is the bit of what the choice promises. Where it
 * says which promise it keeps, that one may not have been open.
 */
export function giveWord(possible: Promises, { act, about, isNamed }: PossibleAct): Promises {
  const { promises, promised, overdue, mostPromised } = possible;
  if (act === 'KEEP_PROMISE') return isNamed ? keepNamed(possible) : keepNext(possible);
  const isBoth = promises & BOTH ? PENDING : 0;
  if (act === 'PROMISE') {
    const stillBroken = promises & PROMISE_MASKS.broken ? BOTH : 0;
    return give(possible, about, PENDING | stillBroken);
  }
  if (act === 'UPDATE' && about !== undefined && isWaiting(possible)) {
    return give(possible, about, promises | isBoth);
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
  const overdue = possible.overdue & ~about;
  return {
    promises,
    promised: all,
    overdue,
    mostPromised: Math.min(mostPromised + 1, countBits(all)),
  };
}

function countBits(bits: bigint): number {
  let count = 0;
  for (let left = bits; left !== 0n; left &= left - 1n) count += 1;
  return count;
}

/** The bit of what each promising choice of a scenario is about; the same for the same thing. */
export function assignAbouts(choices: readonly Choice[]): ReadonlyMap<Choice, bigint> {
  const promising = choices.filter(({ promise }) => promise !== undefined);
  const abouts = [...new Set(promising.map(aboutOf))];
  return new Map(
    promising.map((choice) => [choice, UNTOLD << BigInt(abouts.indexOf(aboutOf(choice)) + 1)]),
  );
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
