import type { RecordSteps } from '../scores/record-steps.ts';

/** What a step adds, with the sums it leads to from sums it was added to before. */
export interface Addition {
  readonly gains: readonly number[];
  /** Whether every sum stays what it was. */
  readonly isNothing: boolean;
  /** By number of a sum: the sum afterwards; -1 before anybody asked. */
  next: Int32Array;
}

/** Sums of gains by the measures of one rubric, each different one by number. */
export interface ScoreSums {
  readonly start: number;
  readonly additionOf: (step: number) => Addition;
  /** The sum afterwards; remembered in the addition. */
  readonly add: (sum: number, addition: Addition) => number;
  readonly scoresOf: (sum: number) => readonly number[];
}

/** Sums closer than this, in points, are the same. */
const GRAIN = 1e-6;
const LEAST_CAPACITY = 64;

export function createScoreSums(records: RecordSteps, measures: readonly number[]): ScoreSums {
  const sums: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const additions = new Map<string, Addition>();
  const byStep: Addition[] = [];
  const intern = (sum: readonly number[]): number => {
    const key = keyOf(sum);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sums.length);
    return sums.push(sum) - 1;
  };
  const additionFor = (step: number): Addition => {
    const gains = measures.map((measure) => records.gainOf(step, measure));
    const key = keyOf(gains);
    const addition = additions.get(key) ?? beginAddition(gains);
    additions.set(key, addition);
    return addition;
  };
  const base = records.scoresOf(records.start);
  return {
    start: intern(measures.map((measure) => base[measure] ?? 0)),
    additionOf: (step) => (byStep[step] ??= additionFor(step)),
    add: (sum, addition) => {
      const { gains } = addition;
      const after = intern((sums[sum] ?? []).map((value, at) => value + (gains[at] ?? 0)));
      if (sum >= addition.next.length) addition.next = lengthen(addition.next, sum + 1);
      addition.next[sum] = after;
      return after;
    },
    scoresOf: (sum) => sums[sum] ?? [],
  };
}

const keyOf = (values: readonly number[]): string =>
  values.map((value) => Math.round(value / GRAIN)).join();

const beginAddition = (gains: readonly number[]): Addition => ({
  gains,
  isNothing: gains.every((gain) => Math.round(gain / GRAIN) === 0),
  next: new Int32Array(LEAST_CAPACITY).fill(-1),
});

function lengthen(row: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(Math.max(length, row.length * 2)).fill(-1);
  longer.set(row);
  return longer;
}
