import { IntColumn } from './int-column.ts';
import { TripleIndex } from './triple-index.ts';

const LEAST_WIDTH = 64;
/** Cells of four bytes a table may have; pairs beyond are looked up by hash. */
const MOST_CELLS = 4_000_000;
const NONE = -1;

/**
 * Remembers one number per pair: a table with a row per first number, as wide as the second numbers
 * need as long as that is affordable.
 */
export class PairTable {
  /** Second numbers in the table, and its cells: row after row, -1 where nothing is remembered. */
  width = LEAST_WIDTH;
  cells: Int32Array;
  private readonly beyond = new TripleIndex();
  private readonly values = new IntColumn();

  /** First numbers are below `rows`. */
  constructor(private readonly rows: number) {
    this.cells = new Int32Array(rows * LEAST_WIDTH).fill(NONE);
  }

  /** The number remembered, or -1. */
  get(first: number, second: number): number {
    if (second < this.width) return this.cells[first * this.width + second] as number;
    const place = this.beyond.find(first, second, 0);
    return place < 0 ? NONE : this.values.at(place);
  }

  set(first: number, second: number, value: number): void {
    while (second >= this.width && this.rows * this.width * 2 <= MOST_CELLS) this.widen();
    if (second < this.width) {
      this.cells[first * this.width + second] = value;
      return;
    }
    const place = this.beyond.add(first, second, 0);
    if (place === this.values.length) this.values.push(value);
    else this.values.set(place, value);
  }

  private widen(): void {
    const { width, cells } = this;
    this.width = width * 2;
    this.cells = new Int32Array(this.rows * this.width).fill(NONE);
    for (let row = 0; row < this.rows; row += 1) {
      const [from, to] = [row * width, row * this.width];
      for (let at = 0; at < width; at += 1) this.cells[to + at] = cells[from + at] as number;
    }
  }
}
