const NONE = -1;
const LEAST_WIDTH = 1024;
/** Rows that stand together; a power of 2. */
const ROWS_PER_BLOCK = 64;

/**
 * Rows of shares by number of a sum, for those places that have any. Rows stand in blocks that stay
 * where they are when more rows are needed, and are used again: there are only as many as are needed
 * at the same time.
 */
export class ShareRows {
  private blocks: Float64Array[] = [];
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
    if (end > this.width) this.widen(Math.max(end, this.width * 2));
    if (end > (this.ends[place] as number)) this.ends[place] = end;
    const known = this.rows[place] as number;
    if (known !== NONE) return known;
    const row = this.spare.pop() ?? this.make();
    this.rows[place] = row;
    return row;
  }

  /** The block a row is in; another one whenever a row with more room was asked for. */
  blockOf(row: number): Float64Array {
    return this.blocks[Math.floor(row / ROWS_PER_BLOCK)] as Float64Array;
  }

  /** Where a row begins in its block; elsewhere whenever a row with more room was asked for. */
  startOf(row: number): number {
    return (row % ROWS_PER_BLOCK) * this.width;
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
    this.blockOf(row).fill(0, start, start + end);
    this.spare.push(row);
  }

  /** All shares of the places below `count`. */
  totalBelow(count: number): number {
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      const row = this.rows[place] as number;
      if (row === NONE) continue;
      const block = this.blockOf(row);
      const start = this.startOf(row);
      const last = start + this.endAt(place);
      for (let at = start; at < last; at += 1) sum += block[at] as number;
    }
    return sum;
  }

  private make(): number {
    if (this.made === this.blocks.length * ROWS_PER_BLOCK) {
      this.blocks.push(new Float64Array(this.width * ROWS_PER_BLOCK));
    }
    this.made += 1;
    return this.made - 1;
  }

  private widen(width: number): void {
    this.blocks = this.blocks.map((block) => {
      const wider = new Float64Array(width * ROWS_PER_BLOCK);
      for (let row = 0; row < ROWS_PER_BLOCK; row += 1) {
        const start = row * this.width;
        wider.set(block.subarray(start, start + this.width), row * width);
      }
      return wider;
    });
    this.width = width;
  }
}
