import { IntColumn } from './int-column.ts';
import { PairTable } from './pair-table.ts';

/** No situation: the parent of the first. */
export const NOWHERE = -1;

/** Situations a node has room for at first; columns grow where it has more. */
const ROOM_PER_NODE = 96;

/** The move by which a situation was first reached, and the situation it was made in. */
export interface Origin {
  readonly situation: number;
  readonly move: number;
}

/**
 * Situations in the order in which they are met, each with how it was first reached; by number. The
 * columns have room for the same number of them; only that of nodes says how many there are.
 */
export class SituationList {
  /** Node and circumstance. */
  readonly nodes: IntColumn;
  readonly circumstances: IntColumn;
  /** The first of its moves in the columns of moves, -1 before it is opened. */
  readonly firstMove: IntColumn;
  readonly moveCount: IntColumn;
  readonly parent: IntColumn;
  readonly parentMove: IntColumn;
  /** Number of the situation by node and circumstance. */
  readonly known: PairTable;
  private readonly columns: readonly IntColumn[];

  constructor(nodeCount: number) {
    const column = () => new IntColumn(nodeCount * ROOM_PER_NODE);
    this.nodes = column();
    this.circumstances = column();
    this.firstMove = column();
    this.moveCount = column();
    this.parent = column();
    this.parentMove = column();
    this.known = new PairTable(nodeCount);
    this.columns = [
      this.nodes,
      this.circumstances,
      this.firstMove,
      this.moveCount,
      this.parent,
      this.parentMove,
    ];
  }

  get size(): number {
    return this.nodes.length;
  }

  /** The situation at a node in a circumstance; a new one when it was never met. */
  at(node: number, circumstance: number, from: Origin): number {
    const known = this.known.get(node, circumstance);
    return known < 0 ? this.add(node, circumstance, from) : known;
  }

  /** Adds a situation that was never met. */
  add(node: number, circumstance: number, from: Origin): number {
    const { situation: parent, move } = from;
    const situation = this.nodes.length;
    if (situation === this.nodes.values.length) for (const column of this.columns) column.double();
    this.nodes.values[situation] = node;
    this.circumstances.values[situation] = circumstance;
    this.firstMove.values[situation] = NOWHERE;
    this.parent.values[situation] = parent;
    this.parentMove.values[situation] = move;
    this.nodes.length = situation + 1;
    this.known.set(node, circumstance, situation);
    return situation;
  }

  /** The moves of the run along the parents that leads to a situation. */
  runTo(situation: number): readonly number[] {
    const run: number[] = [];
    for (let at = situation; this.parent.at(at) !== NOWHERE; at = this.parent.at(at)) {
      run.push(this.parentMove.at(at));
    }
    return run.reverse();
  }
}
