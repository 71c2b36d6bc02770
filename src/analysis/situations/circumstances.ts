import { IntColumn } from './int-column.ts';
import { TripleIndex } from './triple-index.ts';

/** A customer together with what conditions can still read, by number: a situation but for its node. */
export class Circumstances {
  private readonly pairs = new TripleIndex();

  get size(): number {
    return this.pairs.size;
  }

  add(customer: number, context: number): number {
    return this.pairs.add(customer, context, 0);
  }

  customerOf(circumstance: number): number {
    return this.pairs.first.at(circumstance);
  }

  contextOf(circumstance: number): number {
    return this.pairs.second.at(circumstance);
  }
}

/** Numbers from which on pairs are looked up by hash; below, each first number has a row. */
const DENSE = 4096;

/**
 * Remembers one number per pair. Pairs with a small second number, the common case, stand in a row
 * of their first number; the others in a hash.
 */
export class PairTable {
  private readonly rows: Int32Array[] = [];
  private readonly pairs = new TripleIndex();
  private readonly values = new IntColumn();

  /** The number remembered, or -1. */
  get(first: number, second: number): number {
    if (second < DENSE) return this.rows[first]?.[second] ?? -1;
    const place = this.pairs.find(first, second, 0);
    return place < 0 ? -1 : this.values.at(place);
  }

  set(first: number, second: number, value: number): void {
    if (second < DENSE) {
      this.rowFor(first, second)[second] = value;
      return;
    }
    const place = this.pairs.add(first, second, 0);
    if (place === this.values.length) this.values.push(value);
    else this.values.set(place, value);
  }

  private rowFor(first: number, second: number): Int32Array {
    const row = this.rows[first];
    if (row && second < row.length) return row;
    const longer = new Int32Array(Math.max(16, 2 ** Math.ceil(Math.log2(second + 1)))).fill(-1);
    if (row) longer.set(row);
    this.rows[first] = longer;
    return longer;
  }
}
