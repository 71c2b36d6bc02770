import { IntColumn } from '../situations/int-column.ts';
import { TripleIndex } from '../situations/triple-index.ts';

const NONE = -1;

/**
 * Pairs of a situation and a record in the order in which they are met. Where ways to a situation
 * have left the same record, as most have, the pair is found by the situation alone.
 */
export class StandingList {
  readonly situations: IntColumn;
  readonly records: IntColumn;
  /** By situation: the first pair with it. */
  private readonly firsts: IntColumn;
  /** Pairs with a situation that has one already. */
  private readonly further = new TripleIndex();
  private readonly numbers = new IntColumn();
  private isInOrder = true;

  /** With room for `expected` pairs; it grows where there are more. */
  constructor(expected: number) {
    this.situations = new IntColumn(expected);
    this.records = new IntColumn(expected);
    this.firsts = new IntColumn(expected);
  }

  get size(): number {
    return this.situations.length;
  }

  /** Whether every pair has the number of its situation, so that situations need not be told apart. */
  get isOneToOne(): boolean {
    return this.isInOrder && this.further.size === 0;
  }

  /** The number of a pair; the next free one when it is new. */
  add(situation: number, record: number): number {
    const { firsts, further, numbers } = this;
    while (firsts.length <= situation) firsts.push(NONE);
    const first = firsts.at(situation);
    if (first === NONE) {
      firsts.set(situation, this.size);
      if (this.size !== situation) this.isInOrder = false;
      return this.append(situation, record);
    }
    if (this.records.at(first) === record) return first;
    const place = further.add(situation, record, 0);
    if (place === numbers.length) numbers.push(this.append(situation, record));
    return numbers.at(place);
  }

  private append(situation: number, record: number): number {
    this.records.push(record);
    return this.situations.push(situation);
  }
}
