const LEAST_ROOM = 64;

/** A list of 32-bit integers that grows at its end; reading is reading a typed array. */
export class IntColumn {
  values: Int32Array;
  length = 0;

  /** With room for so many numbers at first. */
  constructor(capacity = LEAST_ROOM) {
    this.values = new Int32Array(Math.max(LEAST_ROOM, capacity));
  }

  push(value: number): number {
    if (this.length === this.values.length) this.grow(this.length * 2);
    this.values[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  /** Makes room for so many more numbers, so that they can be written into `values` themselves. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.values.length) this.grow(Math.max(needed, this.length * 2));
  }

  /** Makes room for twice as many numbers, whatever its length. */
  double(): void {
    this.grow(this.values.length * 2);
  }

  /** The value at a place that must exist. */
  at(place: number): number {
    return this.values[place] as number;
  }

  set(place: number, value: number): void {
    this.values[place] = value;
  }

  private grow(capacity: number): void {
    const grown = new Int32Array(capacity);
    grown.set(this.values);
    this.values = grown;
  }
}
