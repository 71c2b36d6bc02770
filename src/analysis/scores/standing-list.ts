import { IntColumn } from '../situations/int-column.ts';
import { TripleIndex } from '../situations/triple-index.ts';

/**
 * Pairs of a situation and a record, numbered in the order in which they are first met. Most
 * situations are met with one record only: the first one is found by the situation itself, others by
 * hash.
 */
export class StandingList {
  /** By number. */
  readonly situations: IntColumn;
  readonly records: IntColumn;
  /** By situation: 1 more than the number of its first pair, 0 for none. */
  private readonly firsts: IntColumn;
  private readonly others = new TripleIndex();
  private readonly otherNumbers = new IntColumn();

  /** With room for `expected` pairs; it grows where there are more. */
  constructor(expected: number) {
    this.situations = new IntColumn(expected);
    this.records = new IntColumn(expected);
    this.firsts = new IntColumn(expected);
  }

  get size(): number {
    return this.situations.length;
  }

  /** The number of a pair; the next free one when it is new. */
  add(situation: number, record: number): number {
    const { firsts } = this;
    while (situation >= firsts.values.length) firsts.double();
    const first = firsts.at(situation) - 1;
    if (first < 0) {
      firsts.set(situation, this.size + 1);
      return this.push(situation, record);
    }
    if (this.records.at(first) === record) return first;
    const other = this.others.add(situation, record, 0);
    if (other === this.otherNumbers.length) this.otherNumbers.push(this.push(situation, record));
    return this.otherNumbers.at(other);
  }

  private push(situation: number, record: number): number {
    this.records.push(record);
    return this.situations.push(situation);
  }
}
