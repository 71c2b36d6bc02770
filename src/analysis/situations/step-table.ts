import type { Attempt } from '../../engine/attempt.ts';
import { contextOf } from '../../persona/customer-state.ts';
import { isHeardEnough } from '../../persona/decay-anger.ts';
import type { Circumstances } from './circumstances.ts';
import type { ScenarioReads } from './condition-reads.ts';
import { bitsRead } from './context-bits.ts';
import { type Projection, projectContexts } from './context-projection.ts';
import type { Contexts } from './contexts.ts';
import type { EngineMoves, Place } from './engine-moves.ts';
import { IntColumn } from './int-column.ts';
import { LISTEN_MOVE, type Layout } from './layout.ts';
import { type MoveClass, classifyMoves } from './move-classes.ts';
import { type MoveKind, type MoveKinds, sortMoves } from './move-kinds.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { PairTable } from './pair-table.ts';
import { TripleIndex } from './triple-index.ts';

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
  private readonly projections: Projection[] = [];
  private readonly projectForEnding: Projection;
  private readonly endingsReadContext: boolean;

  constructor(private readonly parts: StepParts) {
    const { layout, reads, contexts, locale } = parts;
    this.kinds = sortMoves(layout, classifyMoves(layout, reads, locale), contexts);
    this.steps = new PairTable(this.kinds.kinds.length);
    this.projectForEnding = projectContexts(contexts, reads.endings, Infinity);
    this.endingsReadContext = bitsRead(reads.endings, contexts.bits) !== 0n;
  }

  /** The step a move on offer takes. */
  stepOf(node: number, circumstance: number, move: number): number {
    const { ofChoice, ofListening } = this.kinds;
    const kind = (move === LISTEN_MOVE ? ofListening[node] : ofChoice[move]) as number;
    const known = this.steps.get(kind, circumstance);
    if (known >= 0) return known;
    const step = this.take(kind, circumstance, { node, move });
    this.steps.set(kind, circumstance, step);
    return step;
  }

  private take(
    number: number,
    circumstance: number,
    { node, move }: { readonly node: number; readonly move: number },
  ): number {
    const { circumstances, outcomes, layout } = this.parts;
    const kind = this.kinds.kinds[number] as MoveKind;
    const customer = circumstances.customerOf(circumstance);
    const context = circumstances.contextOf(circumstance);
    const play = playOnce(this.parts.engine, { node, customer, context }, move);
    const row = this.rowOf(kind.moveClass, { customer, context }, play);
    const entered = outcomes.target.at(row);
    const next = entered < 0 ? node : (layout.choices[move]?.targets[entered] ?? node);
    const isOver = outcomes.final.at(row) >= 0;
    const made = { kind, number, context, row, node: next };
    this.rows.push(row);
    this.endings.push(isOver ? this.endingOf(made, play) : -1);
    return this.circumstancesAfter.push(
      isOver ? -1 : circumstances.add(outcomes.customer.at(row), this.contextAfter(made, play)),
    );
  }

  private rowOf(
    moveClass: MoveClass,
    { customer, context }: { readonly customer: number; readonly context: number },
    play: Play,
  ): number {
    const { contexts, outcomes } = this.parts;
    const { id, untimedId, reads, mostAdded } = moveClass;
    const most = this.parts.hasWaits ? Infinity : mostAdded;
    const project = (this.projections[untimedId] ??= projectContexts(contexts, reads, most));
    const projected = project(context);
    const free = this.untimed.find(customer, untimedId, projected);
    if (free >= 0) return this.untimedRows.at(free);
    const number = this.timed.add(customer, id, projected);
    if (number < this.timedRows.length) return this.timedRows.at(number);
    const { before, after } = play();
    const isUntimed = !this.parts.hasWaits && isTimeless(before, after);
    const row = outcomes.note(before, after, isUntimed);
    this.timedRows.push(row);
    if (isUntimed) {
      this.untimed.add(customer, untimedId, projected);
      this.untimedRows.push(row);
    }
    return row;
  }

  private contextAfter({ kind, number: kindNumber, context, row, node }: Made, play: Play): number {
    const { contexts, outcomes, layout } = this.parts;
    if (!contexts.areRead) return context;
    const added = outcomes.added.at(row);
    const place = added * layout.nodes.length + contexts.arrivalOf(node);
    const number = this.contextsAfter.add(context, kindNumber, place);
    if (number === this.afterValues.length) {
      this.afterValues.push(
        kind.setsFlags
          ? contexts.contextOf(play().after, node)
          : contexts.arrive(context, node, outcomes.addedCounts[added] ?? []),
      );
    }
    return this.afterValues.at(number);
  }

  private endingOf({ number: kindNumber, context, row }: Made, play: Play): number {
    const { outcomes, layout } = this.parts;
    if (!this.endingsReadContext) return outcomes.ending.at(row);
    const number = this.endingKeys.add(row, kindNumber, this.projectForEnding(context));
    if (number === this.endingValues.length) {
      const id = play().after.transcript.end?.endingId;
      const { endings } = layout.playable.scenario;
      this.endingValues.push(endings.findIndex((ending) => ending.id === id));
    }
    return this.endingValues.at(number);
  }
}

/** A move made: its kind with its number, the context before, its row, and the node afterwards. */
interface Made {
  readonly kind: MoveKind;
  readonly number: number;
  readonly context: number;
  readonly row: number;
  readonly node: number;
}

interface Played {
  readonly before: Attempt;
  readonly after: Attempt;
}

type Play = () => Played;

/** Makes a move with the engine when first asked, and not again. */
function playOnce(engine: EngineMoves, place: Place, move: number): Play {
  let played: Played | undefined;
  return () => {
    if (!played) {
      const before = engine.attemptAt(place);
      played = { before, after: engine.make(before, move) };
    }
    return played;
  };
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
