import { TripleIndex } from './triple-index.ts';

/** Number of the sequence of nothing. */
export const NOTHING = 0;

/** Sequences of integers by number: equal ones have equal numbers, with no text made of them. */
export class SequenceNumbers {
  private readonly longer = new TripleIndex();

  /** Sequences met so far, the empty one included; numbers are below. */
  get count(): number {
    return this.longer.size + 1;
  }

  /** The number of a sequence with one more item at its end. */
  extend(sequence: number, item: number): number {
    return 1 + this.longer.add(sequence, item, 0);
  }
}
