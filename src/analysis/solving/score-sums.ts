import type { RecordSteps } from '../scores/record-steps.ts';
import { NOTHING, SequenceNumbers } from '../situations/sequence-numbers.ts';

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
  const sequences = new SequenceNumbers();
  // By number of the sequence of their values in grains.
  const numbers: (number | undefined)[] = [];
  const additions: (Addition | undefined)[] = [];
  const byStep: Addition[] = [];
  const intern = (sum: readonly number[]): number =>
    (numbers[keyOf(sequences, sum)] ??= sums.push(sum) - 1);
  const additionFor = (step: number): Addition => {
    const gains = measures.map((measure) => records.gainOf(step, measure));
    return (additions[keyOf(sequences, gains)] ??= beginAddition(gains));
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

function keyOf(sequences: SequenceNumbers, values: readonly number[]): number {
  let key = NOTHING;
  for (const value of values) {
    key = sequences.extend(key, Number.isNaN(value) ? NO_NUMBER : Math.round(value / GRAIN));
  }
  return key;
}

/** Less than any number of grains. */
const NO_NUMBER = -2_147_483_648;

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
