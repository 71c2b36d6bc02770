/** Numbers from `from` to `to`; `isOpen` leaves the bounds themselves out. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
  /** Digits after the point the author wrote; the value is rounded to as many. */
  readonly decimals: number;
}

const FULL = 100;
/** Room for the rounding of floating point sums, in points. */
const TOLERANCE = 1e-9;

/**
 * A value 0..100 rounded to some digits after the point. Only what is full is rounded to 100, so
 * that "heard 100" means nothing was lost.
 */
export function roundValue(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return rounded >= FULL && value < FULL - TOLERANCE ? FULL - 1 / factor : rounded;
}

/** Whether a value, rounded as the bound is written, lies within it. */
export function meetsBound({ from, to, isOpen, decimals }: Bound, value: number): boolean {
  const rounded = roundValue(value, decimals);
  return isOpen ? rounded > from && rounded < to : rounded >= from && rounded <= to;
}

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,2})?)`;
const FORMS: readonly (readonly [RegExp, (first: number, second: number) => Range])[] = [
  [new RegExp(`^${NUMBER}$`), (value) => ({ from: value, to: value, isOpen: false })],
  [new RegExp(`^${NUMBER}\\s*\\.\\.\\s*${NUMBER}$`), (from, to) => ({ from, to, isOpen: false })],
  [new RegExp(`^at\\s+least\\s+${NUMBER}$`), (from) => ({ from, to: FULL, isOpen: false })],
  [new RegExp(`^at\\s+most\\s+${NUMBER}$`), (to) => ({ from: 0, to, isOpen: false })],
  [new RegExp(`^above\\s+${NUMBER}$`), (from) => ({ from, to: Infinity, isOpen: true })],
  [new RegExp(`^below\\s+${NUMBER}$`), (to) => ({ from: -Infinity, to, isOpen: true })],
];

type Range = Omit<Bound, 'decimals'>;

/** The bound in a text such as "20..40" or "at least 50", or undefined where it is none. */
export function readBound(text: string): Bound | undefined {
  for (const [form, makeRange] of FORMS) {
    const numbers = form.exec(text.trim().toLowerCase())?.slice(1);
    if (!numbers) continue;
    const [first = 0, second = first] = numbers.map(Number);
    const decimals = Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0));
    return { ...makeRange(first, second), decimals };
  }
  return undefined;
}

/** Why no value 0..100 can lie within a bound, or undefined where one can. */
export function findImpossible({ from, to, isOpen }: Bound): 'outside' | 'reversed' | undefined {
  if (isOpen ? from >= FULL || to <= 0 : from > FULL || to > FULL) return 'outside';
  return from > to ? 'reversed' : undefined;
}
