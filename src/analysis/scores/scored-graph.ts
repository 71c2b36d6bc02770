import { IntColumn } from '../situations/int-column.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { TripleIndex } from '../situations/triple-index.ts';
import type { RecordSteps } from './record-steps.ts';
import type { ScoredMoves } from './scored-moves.ts';
import { StandingList } from './standing-list.ts';
import { stepOfMove } from './step-of-move.ts';

/** A situation together with what scoring remembers there, by number. */
export type Standing = number;

/** No standing: what was there before anybody acted came from nowhere. */
const NOBODY = -1;

/** The standing and the move something was reached by. */
interface Origin {
  from: Standing;
  move: number;
}

/**
 * Situations with the records of the runs that lead there. Like the graph below it, it grows when
 * looked at; a target below 0 is an end, -1 minus its number.
 */
export class ScoredGraph {
  /** Situation and record by number of the standing. */
  readonly standings: StandingList;
  /** By standing: its first move in the columns below, -1 before it is opened. */
  readonly firstMove: IntColumn;
  readonly moveCount: IntColumn;
  /** By standing: the standing and the move it was first reached by; -1 for the first. */
  readonly parent: IntColumn;
  readonly parentMove: IntColumn;
  /** By move: where it leads, and the step of the record. */
  readonly targets: IntColumn;
  readonly steps: IntColumn;
  readonly moves: IntColumn;
  /** Ends: end of the graph below, and record. */
  readonly ends = new TripleIndex();
  /** By end: the standing and the move it was first reached by. */
  readonly endParent = new IntColumn();
  readonly endMove = new IntColumn();
  /** The first standing; an end, like a target below 0, when nobody ever gets to act. */
  readonly start: Standing;
  /** Moves looked at so far, remembered ones included. */
  looks = 0;
  /** Where what is looked at comes from; one object for all, since there are many. */
  private readonly origin: Origin = { from: NOBODY, move: NOBODY };

  constructor(
    readonly graph: SituationGraph,
    readonly scored: ScoredMoves,
    readonly records: RecordSteps,
  ) {
    // There are as many standings as situations at the least, once all are looked at.
    const { size } = graph;
    const moveCount = graph.moves.length;
    this.standings = new StandingList(size);
    this.firstMove = new IntColumn(size);
    this.moveCount = new IntColumn(size);
    this.parent = new IntColumn(size);
    this.parentMove = new IntColumn(size);
    this.targets = new IntColumn(moveCount);
    this.steps = new IntColumn(moveCount);
    this.moves = new IntColumn(moveCount);
    this.start =
      graph.start < 0
        ? -1 - this.addEnd(-1 - graph.start, records.startOver())
        : this.add(graph.start, records.start);
  }

  get size(): number {
    return this.standings.size;
  }

  get nodeCount(): number {
    return this.graph.nodeCount;
  }

  /** Whether standings are the situations, by the same numbers: no situation has two records. */
  get isPlain(): boolean {
    const { start, size, standings, graph } = this;
    if (start < 0 || size !== graph.size) return false;
    for (let standing = 0; standing < size; standing += 1) {
      if (standings.situations.at(standing) !== standing) return false;
    }
    return true;
  }

  nodeOf(standing: Standing): number {
    return this.graph.nodeOf(this.situationOf(standing));
  }

  situationOf(standing: Standing): number {
    return this.standings.situations.at(standing);
  }

  recordOf(standing: Standing): number {
    return this.standings.records.at(standing);
  }

  /** Looks at every move of a standing. */
  open(standing: Standing): void {
    if (this.firstMove.at(standing) >= 0) return;
    const { graph } = this;
    const situation = this.situationOf(standing);
    graph.open(situation);
    const first = graph.firstMove.at(situation);
    const count = graph.moveCount.at(situation);
    this.firstMove.set(standing, this.targets.length);
    this.moveCount.set(standing, count);
    for (let at = first; at < first + count; at += 1) this.look(standing, at);
  }

  /** Where one move of a situation leads from a standing, with the step of its record. */
  follow(standing: Standing, at: number): { readonly target: number; readonly step: number } {
    const step = this.stepOf(standing, at);
    return { target: this.targetOf(standing, at, step), step };
  }

  /** Moves on offer at a standing. */
  movesOf(standing: Standing): readonly number[] {
    return this.graph.movesOf(this.situationOf(standing));
  }

  /** Where one of the moves on offer leads; looks at that move alone. */
  after(standing: Standing, move: number): number {
    const situation = this.situationOf(standing);
    return this.follow(standing, this.graph.placeOf(situation, move)).target;
  }

  /** The moves of the run along the parents that leads to a standing. */
  runTo(standing: Standing): readonly number[] {
    const run: number[] = [];
    for (let at = standing; this.parent.at(at) >= 0; at = this.parent.at(at)) {
      run.push(this.parentMove.at(at));
    }
    return run.reverse();
  }

  private look(standing: Standing, at: number): void {
    const step = this.stepOf(standing, at);
    this.targets.push(this.targetOf(standing, at, step));
    this.steps.push(step);
    this.moves.push(this.graph.moves.at(at));
  }

  /** The step of the record that a move of a situation takes. */
  private stepOf(standing: Standing, at: number): number {
    this.looks += 1;
    return stepOfMove(this, {
      situation: this.situationOf(standing),
      record: this.recordOf(standing),
      at,
    });
  }

  private targetOf(standing: Standing, at: number, step: number): number {
    const target = this.graph.targets.at(at);
    const next = this.records.next.at(step);
    this.origin.from = standing;
    this.origin.move = this.graph.moves.at(at);
    return target < 0 ? -1 - this.addEnd(-1 - target, next) : this.add(target, next);
  }

  /** The moves of the run by which an end was first reached. */
  runToEnd(end: number): readonly number[] {
    const from = this.endParent.at(end);
    return from === NOBODY ? [] : [...this.runTo(from), this.endMove.at(end)];
  }

  private addEnd(end: number, record: number): number {
    const number = this.ends.add(end, record, 0);
    if (number === this.endParent.length) {
      this.endParent.push(this.origin.from);
      this.endMove.push(this.origin.move);
    }
    return number;
  }

  private add(situation: number, record: number): Standing {
    const standing = this.standings.add(situation, record);
    if (standing === this.firstMove.length) {
      this.parent.push(this.origin.from);
      this.parentMove.push(this.origin.move);
      this.firstMove.push(-1);
      this.moveCount.push(0);
    }
    return standing;
  }
}
