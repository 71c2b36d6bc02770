import { IntColumn } from './int-column.ts';

const EMPTY = -1;
const FULLEST = 0.6;
const LEAST_ROOM = 128;

/**
 * Numbers triples of integers in the order in which they are first met: open addressing over typed
 * arrays, no object per triple.
 */
export class TripleIndex {
  readonly first: IntColumn;
  readonly second: IntColumn;
  readonly third: IntColumn;
  private slots: Int32Array;

  /** With room for `expected` triples; it grows where there are more. */
  constructor(expected = LEAST_ROOM) {
    const room = Math.max(LEAST_ROOM, expected);
    this.first = new IntColumn(room);
    this.second = new IntColumn(room);
    this.third = new IntColumn(room);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(room / FULLEST))).fill(EMPTY);
  }

  get size(): number {
    return this.first.length;
  }

  /** The number of a triple; the next free one when it is new. */
  add(first: number, second: number, third: number): number {
    const slot = this.slotOf(first, second, third);
    const known = this.slots[slot] as number;
    if (known !== EMPTY) return known;
    const number = this.first.push(first);
    this.second.push(second);
    this.third.push(third);
    this.slots[slot] = number;
    if (this.size > this.slots.length * FULLEST) this.grow();
    return number;
  }

  /** The number of a triple, or -1 when it was never added. */
  find(first: number, second: number, third: number): number {
    return this.slots[this.slotOf(first, second, third)] as number;
  }

  private slotOf(first: number, second: number, third: number): number {
    const mask = this.slots.length - 1;
    let slot = hashTriple(first, second, third) & mask;
    for (;;) {
      const number = this.slots[slot] as number;
      if (number === EMPTY) return slot;
      if (
        this.first.values[number] === first &&
        this.second.values[number] === second &&
        this.third.values[number] === third
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    for (let number = 0; number < this.size; number += 1) {
      const slot = this.slotOf(
        this.first.at(number),
        this.second.at(number),
        this.third.at(number),
      );
      this.slots[slot] = number;
    }
  }
}

/** Mixes three integers; multipliers and shifts as in MurmurHash3. */
function hashTriple(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0xcc9e2d51) ^ Math.imul(second, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0xcc9e2d51);
  return hash ^ (hash >>> 16);
}
