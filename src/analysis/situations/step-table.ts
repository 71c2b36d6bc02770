import type { Attempt } from '../../engine/attempt.ts';
import { contextOf } from '../../persona/customer-state.ts';
import { isHeardEnough } from '../../persona/decay-anger.ts';
import type { Circumstances } from './circumstances.ts';
import { bitsRead } from './context-bits.ts';
import { ContextProjections, type Projection } from './context-projection.ts';
import type { Contexts } from './contexts.ts';
import type { EngineMoves } from './engine-moves.ts';
import { IntColumn } from './int-column.ts';
import { LISTEN_MOVE, type Layout } from './layout.ts';
import { type MoveClass, classifyMoves } from './move-classes.ts';
import { type MoveKind, type MoveKinds, sortMoves } from './move-kinds.ts';
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
 * the move and the circumstance it is made in; and behind that, for circumstances that differ only
 * in what the move does not read, the class of the move, the customer and what it does read.
 */
export class StepTable {
  /** By step: row of the outcome table, circumstance afterwards, place among the endings; -1 for none. */
  readonly rows = new IntColumn();
  readonly circumstancesAfter = new IntColumn();
  readonly endings = new IntColumn();
  private readonly kinds: MoveKinds;
  private readonly steps: PairTable;
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
    this.steps = new PairTable(this.kinds.kinds.length);
    this.projectForEnding = this.projectors.onto(reads.endings, WITHOUT_LIMIT);
    this.endingsReadContext = bitsRead(reads.endings, contexts.bits) !== 0n;
  }

  /** The step a move on offer takes. */
  stepOf(node: number, circumstance: number, move: number): number {
    const { ofChoice, ofListening } = this.kinds;
    const kind = (move === LISTEN_MOVE ? ofListening[node] : ofChoice[move]) as number;
    const known = this.steps.get(kind, circumstance);
    if (known >= 0) return known;
    this.asked.node = node;
    this.asked.move = move;
    const step = this.take(kind, circumstance, this.asked);
    this.steps.set(kind, circumstance, step);
    return step;
  }

  private take(kindNumber: number, circumstance: number, move: Readonly<MoveAt>): number {
    const { circumstances, outcomes } = this.parts;
    const kind = this.kinds.kinds[kindNumber] as MoveKind;
    const customer = circumstances.customerOf(circumstance);
    const context = circumstances.contextOf(circumstance);
    this.played.plan(move, customer, context);
    const row = this.rowOf(kind.moveClass, customer, context);
    this.rows.push(row);
    if (outcomes.final.at(row) >= 0) {
      this.endings.push(this.endingOf(kindNumber, context, row));
      return this.circumstancesAfter.push(NEVER);
    }
    this.endings.push(NEVER);
    const after = this.contextAfter(kindNumber, context, row);
    return this.circumstancesAfter.push(circumstances.add(outcomes.customer.at(row), after));
  }

  private rowOf({ id, untimedId, reads, mostAdded }: MoveClass, customer: number, context: number) {
    const { outcomes } = this.parts;
    const most = this.parts.hasWaits ? WITHOUT_LIMIT : mostAdded;
    const project = (this.projections[untimedId] ??= this.projectors.onto(reads, most));
    const projected = project(context);
    const free = this.untimed.find(customer, untimedId, projected);
    if (free >= 0) return this.untimedRows.at(free);
    const number = this.timed.add(customer, id, projected);
    if (number < this.timedRows.length) return this.timedRows.at(number);
    const { before, after } = this.played;
    const isUntimed = !this.parts.hasWaits && isTimeless(before, after);
    const row = outcomes.note(before, after, isUntimed);
    this.timedRows.push(row);
    if (isUntimed) {
      this.untimed.add(customer, untimedId, projected);
      this.untimedRows.push(row);
    }
    return row;
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
          : contexts.arrive(context, node, outcomes.addedCounts[added] ?? []),
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
