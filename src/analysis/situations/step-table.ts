import type { Attempt } from '../../engine/attempt.ts';
import { contextOf } from '../../persona/customer-state.ts';
import { isHeardEnough } from '../../persona/decay-anger.ts';
import type { Circumstances } from './circumstances.ts';
import { bitsRead } from './context-bits.ts';
import { ContextProjections, type Projection } from './context-projection.ts';
import type { AddedCounts, Contexts } from './contexts.ts';
import type { EngineMoves } from './engine-moves.ts';
import { IntColumn } from './int-column.ts';
import type { Layout } from './layout.ts';
import { type MoveClass, classifyMoves } from './move-classes.ts';
import { type MoveKind, type MoveKinds, kindOf, sortMoves } from './move-kinds.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { PairTable } from './pair-table.ts';
import type { ScenarioReads } from './scenario-reads.ts';
import { TripleIndex } from './triple-index.ts';

const WITHOUT_LIMIT = (): number => Infinity;

export interface StepParts {
  readonly layout: Layout;
  readonly reads: ScenarioReads;
  readonly contexts: Contexts;
  readonly circumstances: Circumstances;
  readonly engine: EngineMoves;
  readonly outcomes: OutcomeTable;
  readonly locale: string;
  /** Whether anything but talk lets time pass. */
  readonly hasWaits: boolean;
}

/**
 * Steps made with the engine once and remembered by all that their course depends on: the kind of
 * the move, the circumstance it is made in and, where that matters, the time it takes; and behind
 * that, for circumstances that differ only in what the move does not read, the class of the move,
 * the customer and what it does read.
 */
export class StepTable {
  /**
   * By step: row of the outcome table; which of the different targets is entered, circumstance
   * afterwards and place among the endings, each -1 for none.
   */
  readonly rows = new IntColumn();
  readonly entered = new IntColumn();
  readonly circumstancesAfter = new IntColumn();
  readonly endings = new IntColumn();
  /** By kind of the move and circumstance: the step, or TAKES_TIME. */
  readonly known: PairTable;
  readonly kinds: MoveKinds;
  /** By kind of the move at its time, and circumstance: steps that depend on the time they take. */
  private knownTimed: PairTable | undefined;
  private readonly timed = new TripleIndex();
  private readonly timedRows = new IntColumn();
  private readonly untimed = new TripleIndex();
  private readonly untimedRows = new IntColumn();
  private readonly contextsAfter = new TripleIndex();
  private readonly afterValues = new IntColumn();
  private readonly endingKeys = new TripleIndex();
  private readonly endingValues = new IntColumn();
  private readonly projectors: ContextProjections;
  private readonly projections: Projection[] = [];
  private readonly projectForEnding: Projection;
  private readonly endingsReadContext: boolean;
  private readonly played: PlayedMove;
  /** The move asked for; one object for all, since there are many. */
  private readonly asked = { node: 0, move: 0 };

  constructor(private readonly parts: StepParts) {
    const { layout, reads, contexts, locale } = parts;
    this.played = new PlayedMove(parts.engine);
    this.projectors = new ContextProjections(contexts);
    this.kinds = sortMoves(layout, classifyMoves(layout, reads, locale), contexts);
    this.known = new PairTable(this.kinds.kinds.length);
    this.projectForEnding = this.projectors.onto(reads.endings, WITHOUT_LIMIT);
    this.endingsReadContext = bitsRead(reads.endings, contexts.bits) !== 0n;
  }

  /** The step a move on offer takes. */
  stepOf(node: number, circumstance: number, move: number): number {
    const kind = kindOf(this.kinds, node, move);
    const known = this.known.get(kind, circumstance);
    if (known >= 0) return known;
    this.asked.node = node;
    this.asked.move = move;
    return known === TAKES_TIME
      ? this.timedStep(kind, circumstance)
      : this.take(kind, circumstance);
  }

  /** A step that is another one for moves that take another time. */
  private timedStep(kind: number, circumstance: number): number {
    const { node, move } = this.asked;
    const known = this.knownTimed?.get(kindOf(this.kinds.timed(), node, move), circumstance);
    return known !== undefined && known >= 0 ? known : this.take(kind, circumstance);
  }

  private take(kindNumber: number, circumstance: number): number {
    const { circumstances, outcomes } = this.parts;
    const kind = this.kinds.kinds[kindNumber] as MoveKind;
    const customer = circumstances.customerOf(circumstance);
    const context = circumstances.contextOf(circumstance);
    this.played.plan(this.asked, customer, context);
    const row = this.rowOf(kind.moveClass, customer, context);
    const isOver = outcomes.final.at(row) >= 0;
    const step = this.rows.push(row);
    this.entered.push(outcomes.target.at(row));
    this.endings.push(isOver ? this.endingOf(kindNumber, context, row) : NEVER);
    this.circumstancesAfter.push(
      isOver
        ? NEVER
        : circumstances.add(outcomes.customer.at(row), this.contextAfter(kindNumber, context, row)),
    );
    this.keep(kindNumber, circumstance, step);
    return step;
  }

  private keep(kind: number, circumstance: number, step: number): void {
    if (this.parts.outcomes.isUntimed.at(this.rows.at(step)) === 1) {
      this.known.set(kind, circumstance, step);
      return;
    }
    const timed = this.kinds.timed();
    this.knownTimed ??= new PairTable(timed.count);
    this.known.set(kind, circumstance, TAKES_TIME);
    this.knownTimed.set(kindOf(timed, this.asked.node, this.asked.move), circumstance, step);
  }

  private rowOf(moveClass: MoveClass, customer: number, context: number): number {
    const { id, reads, mostAdded } = moveClass;
    const most = this.parts.hasWaits ? WITHOUT_LIMIT : mostAdded;
    const project = (this.projections[id] ??= this.projectors.onto(reads, most));
    const projected = project(context);
    const free = this.untimed.find(customer, id, projected);
    if (free >= 0) return this.untimedRows.at(free);
    // Times are looked at only once a step has depended on them.
    const isCalm = this.timedRows.length === 0 && this.isTimeless();
    const row = isCalm ? this.note() : this.timedRow(customer, projected);
    if (this.parts.outcomes.isUntimed.at(row) === 1) {
      this.untimed.add(customer, id, projected);
      this.untimedRows.push(row);
    }
    return row;
  }

  private timedRow(customer: number, projected: number): number {
    const timed = this.kinds.timed();
    const kind = kindOf(timed, this.asked.node, this.asked.move);
    const number = this.timed.add(customer, timed.classOf[kind] as number, projected);
    if (number === this.timedRows.length) this.timedRows.push(this.note());
    return this.timedRows.at(number);
  }

  /** Notes what comes of the move that is being taken. */
  private note(): number {
    const { before, after } = this.played;
    return this.parts.outcomes.note(before, after, this.isTimeless());
  }

  /** Whether the move that is being taken goes the same however long the talking takes. */
  private isTimeless(): boolean {
    return !this.parts.hasWaits && isTimeless(this.played.before, this.played.after);
  }

  private contextAfter(kindNumber: number, context: number, row: number): number {
    const { contexts, outcomes, layout } = this.parts;
    if (!contexts.areRead) return context;
    const { setsFlags } = this.kinds.kinds[kindNumber] as MoveKind;
    const node = this.nodeAfter(row);
    const added = outcomes.added.at(row);
    const place = added * layout.nodes.length + contexts.arrivalOf(node);
    const number = this.contextsAfter.add(context, setsFlags ? kindNumber : SETS_NONE, place);
    if (number === this.afterValues.length) {
      this.afterValues.push(
        setsFlags
          ? contexts.contextOf(this.played.after, node)
          : contexts.arrive(context, node, outcomes.addedCounts[added] as AddedCounts),
      );
    }
    return this.afterValues.at(number);
  }

  /** The node after the move that is being taken. */
  private nodeAfter(row: number): number {
    const { outcomes, layout } = this.parts;
    const { node, move } = this.played;
    const entered = outcomes.target.at(row);
    if (entered < 0) return node;
    return layout.targets[(layout.firstTargets[move] as number) + entered] as number;
  }

  private endingOf(kindNumber: number, context: number, row: number): number {
    const { outcomes, layout } = this.parts;
    if (!this.endingsReadContext) return outcomes.ending.at(row);
    const number = this.endingKeys.add(row, kindNumber, this.projectForEnding(context));
    if (number === this.endingValues.length) {
      const id = this.played.after.transcript.end?.endingId;
      const { endings } = layout.playable.scenario;
      this.endingValues.push(endings.findIndex((ending) => ending.id === id));
    }
    return this.endingValues.at(number);
  }
}

/** Stands for all kinds that set no flags: they leave the same context behind. */
const SETS_NONE = -1;

/** No ending, and nothing afterwards. */
const NEVER = -1;

/** Stands for steps that are remembered by the time they take as well. */
const TAKES_TIME = -2;

interface MoveAt {
  readonly node: number;
  readonly move: number;
}

/** A move that is made with the engine only when somebody asks what comes of it; one at a time. */
class PlayedMove {
  node = 0;
  move = 0;
  private customer = 0;
  private context = 0;
  private made: { readonly before: Attempt; readonly after: Attempt } | undefined;

  constructor(private readonly engine: EngineMoves) {}

  plan({ node, move }: MoveAt, customer: number, context: number): void {
    this.node = node;
    this.move = move;
    this.customer = customer;
    this.context = context;
    this.made = undefined;
  }

  get before(): Attempt {
    return this.make().before;
  }

  get after(): Attempt {
    return this.make().after;
  }

  private make(): NonNullable<PlayedMove['made']> {
    if (this.made) return this.made;
    const { engine, node, customer, context } = this;
    const before = engine.attemptAt({ node, customer, context });
    this.made = { before, after: engine.make(before, this.move) };
    return this.made;
  }
}

/**
 * Whether a step would have gone the same however long the talking took: anger is all that time
 * changes, and throughout the step there was none, or too little was heard for it to fade.
 */
function isTimeless(before: Attempt, after: Attempt): boolean {
  const changes = after.transcript.turns.at(-1)?.changes ?? [];
  const wasCalm =
    contextOf(before.customer).gauges.anger === 0 && !changes.some(({ what }) => what === 'anger');
  return wasCalm || !isHeardEnough(contextOf(after.customer));
}
