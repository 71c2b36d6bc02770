import { IntColumn } from './int-column.ts';

/** Moves a choice has room for at first; columns grow where it is made more often. */
const ROOM_PER_CHOICE = 96;

/** Moves there can be in one situation: a bit each. */
export const MOST_MOVES = 32;

/** Moves in the order in which they are listed, those of a situation together; by number. */
export class MoveList {
  /** The choice or LISTEN_MOVE, where it leads, and what it brings about. */
  readonly moves: IntColumn;
  readonly targets: IntColumn;
  readonly rows: IntColumn;

  constructor(choiceCount: number) {
    const column = () => new IntColumn(choiceCount * ROOM_PER_CHOICE);
    this.moves = column();
    this.targets = column();
    this.rows = column();
  }

  get length(): number {
    return this.moves.length;
  }

  push(move: number, target: number, row: number): void {
    this.moves.push(move);
    this.targets.push(target);
    this.rows.push(row);
  }

  /** Makes room for all moves of a situation, so that they can be written into the columns themselves. */
  reserve(): void {
    this.moves.reserve(MOST_MOVES);
    this.targets.reserve(MOST_MOVES);
    this.rows.reserve(MOST_MOVES);
  }

  /** Says how many moves have been written. */
  endAt(length: number): void {
    this.moves.length = length;
    this.targets.length = length;
    this.rows.length = length;
  }
}
