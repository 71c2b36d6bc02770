import type { Choice } from '../../scenario/node-schema.ts';
import { aboutOf } from '../../scenario/promise-about.ts';
import { type Act, PROMISE_STATES } from '../../scenario/vocabulary.ts';
import type { PossibleCustomer } from './possible-customer.ts';
import { maskOf } from './refine.ts';

const NONE = maskOf(PROMISE_STATES, ['none']);
const PENDING = maskOf(PROMISE_STATES, ['pending']);
const BROKEN = maskOf(PROMISE_STATES, ['broken']);

/** An act, and the bit of what it promises. */
export interface PossibleAct {
  readonly act: Act;
  readonly about?: bigint | undefined;
  /** Whether it says which promise it keeps. */
  readonly isNamed?: boolean | undefined;
  /** Whether it is done to somebody else than the customer. */
  readonly isAside?: boolean | undefined;
}

type Promises = Pick<PossibleCustomer, 'promises' | 'promised' | 'mostPromised'>;

/** Nobody was promised anything yet, or nothing that is still open. */
export const NOTHING_PROMISED: Promises = { promises: NONE, promised: 0n, mostPromised: 0 };

/** Whether a promise could be open. */
export const isWaiting = ({ promises }: Promises): boolean => (promises & PENDING) !== 0;

/**
 * The promises there could be after an act; `about` is the bit of what the choice promises. Where it
 * says which promise it keeps, that one may not have been open.
 */
export function giveWord(possible: Promises, { act, about, isNamed }: PossibleAct): Promises {
  const { promises, promised, mostPromised } = possible;
  const isOpen = isWaiting(possible);
  if (act === 'KEEP_PROMISE') return keepWord(possible, isNamed ?? false);
  if (act === 'PROMISE') return give(isOpen ? possible : NOTHING_PROMISED, about, PENDING);
  if (act === 'UPDATE' && about !== undefined && isOpen) return give(possible, about, promises);
  return { promises, promised, mostPromised };
}

function keepWord(possible: Promises, isNamed: boolean): Promises {
  if (!isWaiting(possible)) return NOTHING_PROMISED;
  const { promises, promised, mostPromised } = possible;
  return isNamed ? { promises: promises | NONE, promised, mostPromised } : drop(possible, NONE);
}

/** Bit of promises that do not say what they are about. */
const UNTOLD = 1n;

/** One more promise is open, unless it is surely about the same thing as the one before. */
function give(
  { promised, mostPromised }: Promises,
  about: bigint = UNTOLD,
  promises: number,
): Promises {
  const all = promised | about;
  return { promises, promised: all, mostPromised: Math.min(mostPromised + 1, countBits(all)) };
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

/** One open promise fewer; where it was the last, `last` is how promises then stand. */
function drop({ promised, mostPromised }: Promises, last: number): Promises {
  const left = mostPromised - 1;
  if (left <= 0) return { ...NOTHING_PROMISED, promises: last };
  return { promises: last | PENDING, promised, mostPromised: left };
}

/** Whoever waited, hurt by the time that passed: for the last promise, or with another to come. */
export const missPromise = (
  waiting: PossibleCustomer,
  hurt: PossibleCustomer,
): PossibleCustomer => ({ ...hurt, ...drop(waiting, BROKEN) });

/** Whoever is helped waits for no word any more. */
export const solve = (possible: Promises): Promises =>
  isWaiting(possible)
    ? { ...NOTHING_PROMISED, promises: (possible.promises & ~PENDING) | NONE }
    : possible;
