const NONE = -1;
const LEAST_WIDTH = 64;

/**
 * Rows of shares by number of a sum, for those places that have any. All rows stand in one array and
 * are used again: there are only as many as are needed at the same time.
 */
export class ShareRows {
  /** All rows, one after the other. */
  shares = new Float64Array(0);
  private width = LEAST_WIDTH;
  private readonly rows: Int32Array;
  private readonly ends: Int32Array;
  private readonly spare: number[] = [];
  private made = 0;

  constructor(count: number) {
    this.rows = new Int32Array(count).fill(NONE);
    this.ends = new Int32Array(count);
  }

  /** Number of the row of a place, made with room for sums below `end`. */
  rowOf(place: number, end: number): number {
    if (end > this.width) this.resize({ width: Math.max(end, this.width * 2), rows: this.made });
    if (end > (this.ends[place] as number)) this.ends[place] = end;
    const known = this.rows[place] as number;
    if (known !== NONE) return known;
    const row = this.spare.pop() ?? this.make();
    this.rows[place] = row;
    return row;
  }

  /** Where a row begins among the shares; another place whenever one more row was asked for. */
  startOf(row: number): number {
    return row * this.width;
  }

  /** Sums below this may have a share at a place; 0 when it has no row. */
  endAt(place: number): number {
    return this.ends[place] as number;
  }

  /** The row of a place, which has none from now on; -1 when it had none. */
  take(place: number): number {
    const row = this.rows[place] as number;
    this.rows[place] = NONE;
    this.ends[place] = 0;
    return row;
  }

  /** Ends the use of a row taken, in which only sums below `end` have shares. */
  giveBack(row: number, end: number): void {
    const start = this.startOf(row);
    this.shares.fill(0, start, start + end);
    this.spare.push(row);
  }

  /** All shares of the places below `count`. */
  totalBelow(count: number): number {
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      if (this.rows[place] === NONE) continue;
      const start = this.startOf(this.rows[place] as number);
      const last = start + this.endAt(place);
      for (let at = start; at < last; at += 1) sum += this.shares[at] as number;
    }
    return sum;
  }

  private make(): number {
    const isFull = (this.made + 1) * this.width > this.shares.length;
    if (isFull) this.resize({ width: this.width, rows: Math.max(16, this.made * 2) });
    this.made += 1;
    return this.made - 1;
  }

  private resize({ width, rows }: { readonly width: number; readonly rows: number }): void {
    const moved = new Float64Array(width * Math.max(rows, this.made));
    for (let row = 0; row < this.made; row += 1) {
      const start = row * this.width;
      moved.set(this.shares.subarray(start, start + this.width), row * width);
    }
    this.shares = moved;
    this.width = width;
  }
}
