/** A list of 32-bit integers that grows at its end; reading is reading a typed array. */
export class IntColumn {
  values: Int32Array;
  length = 0;

  constructor(capacity = 512) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): number {
    if (this.length === this.values.length) this.grow(this.length * 2);
    this.values[this.length] = value;
    this.length += 1;
    return this.length - 1;
  }

  /** Appends a value `count` times; returns the place of the first. */
  pushMany(value: number, count: number): number {
    const first = this.length;
    if (first + count > this.values.length) {
      this.grow(Math.max(first + count, this.values.length * 2));
    }
    this.values.fill(value, first, first + count);
    this.length = first + count;
    return first;
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
