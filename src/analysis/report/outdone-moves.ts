import { LISTEN_MOVE } from '../situations/layout.ts';
import { LISTEN_BIT } from '../situations/offers.ts';

/** Points below which a choice costs nothing. */
export const NOTHING = 1e-9;

/** The bit of a move among those of its node, of which `first` is the first. */
export const bitOf = (move: number, first: number): number =>
  move === LISTEN_MOVE ? LISTEN_BIT : 1 << (move - first);

/** What the moves of one situation cost. */
export interface WeighedMoves {
  /** Choices or LISTEN_MOVE on offer there. */
  readonly moves: ArrayLike<number>;
  /** By place among the moves: its cost, 0..100. */
  readonly costs: ArrayLike<number>;
}

/** Gathers, by slot of a move, where it is best and which other moves always cost less. */
export class OutdoneMoves {
  /** Situations in which nothing on offer costs less. */
  readonly bestIn: Int32Array;
  /** Bits of the moves that cost less in every situation so far. */
  readonly cheaper: Int32Array;

  constructor(slots: number) {
    this.bestIn = new Int32Array(slots);
    this.cheaper = new Int32Array(slots).fill(-1);
  }

  /** Takes one of the moves of a situation into account. */
  add(slot: number, at: number, { moves, costs, first }: WeighedMoves & { first: number }): void {
    const cost = costs[at] as number;
    let cheaper = 0;
    for (let other = 0; other < moves.length; other += 1) {
      if ((costs[other] as number) < cost - NOTHING)
        cheaper |= bitOf(moves[other] as number, first);
    }
    if (cheaper === 0) this.bestIn[slot] = (this.bestIn[slot] as number) + 1;
    this.cheaper[slot] = (this.cheaper[slot] as number) & cheaper;
  }
}
