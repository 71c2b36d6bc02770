import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { Circumstances } from './circumstances.ts';
import type { Contexts } from './contexts.ts';
import type { Customers } from './customers.ts';
import type { EngineMoves } from './engine-moves.ts';
import { createGraphParts } from './graph-parts.ts';
import { IntColumn } from './int-column.ts';
import { LISTEN_MOVE, type Layout, placeEnd } from './layout.ts';
import { LISTEN_BIT, type OfferAt } from './offers.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { PairTable } from './pair-table.ts';
import type { StepTable } from './step-table.ts';
import { TripleIndex } from './triple-index.ts';
import type { SeenMove, Witnesses } from './witnesses.ts';

/** Target of a move nobody has looked at yet. */
export const UNSEEN = -2_147_483_648;

/** No situation: the parent of the first. */
export const NOWHERE = -1;

/** Situations a node has room for at first; columns grow where it has more. */
const ROOM_PER_NODE = 32;

type Origin = Pick<SeenMove, 'situation' | 'move'>;

/**
 * Everything that can happen, as a graph that grows when looked at. A situation is a node and a
 * circumstance: the customer, and what conditions can still read. Its moves stand together, each
 * with the situation it leads to, or -1 minus the number of the end. Numbers in typed arrays, no
 * object per situation.
 */
export class SituationGraph {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly contexts: Contexts;
  readonly circumstances: Circumstances;
  readonly engine: EngineMoves;
  readonly outcomes: OutcomeTable;
  readonly witnesses: Witnesses;
  /** By situation. */
  readonly nodes: IntColumn;
  readonly circumstanceAt: IntColumn;
  /** By situation: the first of its moves in the columns below, -1 before it is opened. */
  readonly firstMove: IntColumn;
  readonly moveCount: IntColumn;
  /** By situation: how it was first reached, and the moves of the run that did. */
  readonly parent: IntColumn;
  readonly parentMove: IntColumn;
  readonly depth: IntColumn;
  /** By move: the choice or LISTEN_MOVE, where it leads, and what it brings about; -1 while unseen. */
  readonly moves: IntColumn;
  readonly targets: IntColumn;
  readonly rows: IntColumn;
  /** Ends: place among the endings and among the finals. */
  readonly ends = new TripleIndex();
  /** Moves looked at. */
  seenMoves = 0;
  /** Situation the conversation begins in; its end, -1, when it ends before anybody can move. */
  readonly start: number;
  private readonly situations: PairTable;
  private readonly steps: StepTable;
  /** The move being looked at; one object for all, since there are many. */
  private readonly seen = { situation: 0, move: 0, row: 0, at: 0, node: 0, ending: 0, final: 0 };
  private readonly offerAt: OfferAt;
  /** By node. */
  private readonly firstChoices: Int32Array;

  constructor(playable: PlayableScenario, locale: string) {
    const parts = createGraphParts(playable, locale);
    this.layout = parts.layout;
    this.customers = parts.customers;
    this.contexts = parts.contexts;
    this.circumstances = parts.circumstances;
    this.engine = parts.engine;
    this.outcomes = parts.outcomes;
    this.witnesses = parts.witnesses;
    this.steps = parts.steps;
    this.offerAt = parts.offerAt;
    const { nodes, choices } = this.layout;
    const bySituation = () => new IntColumn(nodes.length * ROOM_PER_NODE);
    const byMove = () => new IntColumn((nodes.length + choices.length) * ROOM_PER_NODE);
    this.nodes = bySituation();
    this.circumstanceAt = bySituation();
    this.firstMove = bySituation();
    this.moveCount = bySituation();
    this.parent = bySituation();
    this.parentMove = bySituation();
    this.depth = bySituation();
    this.moves = byMove();
    this.targets = byMove();
    this.rows = byMove();
    this.firstChoices = Int32Array.from(this.layout.nodes, ({ firstChoice }) => firstChoice);
    this.situations = new PairTable(parts.layout.nodes.length);
    this.start = this.begin();
  }

  get size(): number {
    return this.nodes.length;
  }

  get nodeCount(): number {
    return this.layout.nodes.length;
  }

  nodeOf(situation: number): number {
    return this.nodes.at(situation);
  }

  customerOf(situation: number): number {
    return this.circumstances.customerOf(this.circumstanceAt.at(situation));
  }

  contextOf(situation: number): number {
    return this.circumstances.contextOf(this.circumstanceAt.at(situation));
  }

  /** Lists the moves of a situation, listening first, then choices in authored order. */
  open(situation: number): void {
    if (this.firstMove.at(situation) !== NOWHERE) return;
    const node = this.nodeOf(situation);
    const offer = this.offerAt(node, this.circumstanceAt.at(situation));
    const first = this.moves.length;
    this.firstMove.set(situation, first);
    if (offer & LISTEN_BIT) this.list(LISTEN_MOVE);
    let move = this.firstChoices[node] as number;
    for (let left = offer & ~LISTEN_BIT; left !== 0; left >>>= 1, move += 1) {
      if (left & 1) this.list(move);
    }
    const count = this.moves.length - first;
    this.moveCount.set(situation, count);
    if (count === 0) this.witnesses.noteStuck(situation, node);
  }

  /** Moves on offer in a situation. */
  movesOf(situation: number): readonly number[] {
    this.open(situation);
    const first = this.firstMove.at(situation);
    return [...this.moves.values.subarray(first, first + this.moveCount.at(situation))];
  }

  /** Place of a move on offer among the moves of the graph. */
  placeOf(situation: number, move: number): number {
    this.open(situation);
    const first = this.firstMove.at(situation);
    for (let at = first; at < first + this.moveCount.at(situation); at += 1) {
      if (this.moves.at(at) === move) return at;
    }
    throw new Error(`Move ${move} is not on offer in situation ${situation}`);
  }

  /** Where a move of a situation leads; looked at with the engine unless the like was before. */
  follow(situation: number, at: number): number {
    const known = this.targets.at(at);
    if (known !== UNSEEN) return known;
    const { steps, seen } = this;
    const node = this.nodes.at(situation);
    const move = this.moves.at(at);
    const step = steps.stepOf(node, this.circumstanceAt.at(situation), move);
    const row = steps.rows.at(step);
    this.rows.set(at, row);
    this.seenMoves += 1;
    seen.situation = situation;
    seen.move = move;
    const entered = this.nodeEntered(at);
    const after = steps.circumstancesAfter.at(step);
    const target =
      after < 0 ? this.end(step, row) : this.add(entered < 0 ? node : entered, after, seen);
    this.targets.set(at, target);
    if (!this.witnesses.isKnown(move, row, target)) {
      seen.at = node;
      seen.row = row;
      seen.node = entered;
      seen.ending = steps.endings.at(step);
      seen.final = this.outcomes.final.at(row);
      this.witnesses.note(seen);
    }
    return target;
  }

  private end(step: number, row: number): number {
    return -1 - this.ends.add(this.steps.endings.at(step), this.outcomes.final.at(row), 0);
  }

  /** Node entered by a move looked at; -1 for none. */
  nodeEntered(at: number): number {
    const entered = this.outcomes.target.at(this.rows.at(at));
    if (entered < 0) return -1;
    const { targets, firstTargets } = this.layout;
    return targets[(firstTargets[this.moves.at(at)] as number) + entered] as number;
  }

  /** The moves of the run along the parents that leads to a situation. */
  runTo(situation: number): readonly number[] {
    const run: number[] = [];
    for (let at = situation; this.parent.at(at) !== NOWHERE; at = this.parent.at(at)) {
      run.push(this.parentMove.at(at));
    }
    return run.reverse();
  }

  private list(move: number): void {
    this.moves.push(move);
    this.targets.push(UNSEEN);
    this.rows.push(NOWHERE);
  }

  private add(node: number, circumstance: number, from: Origin): number {
    const known = this.situations.get(node, circumstance);
    if (known >= 0) return known;
    const situation = this.nodes.push(node);
    this.situations.set(node, circumstance, situation);
    this.circumstanceAt.push(circumstance);
    this.firstMove.push(NOWHERE);
    this.moveCount.push(0);
    this.parent.push(from.situation);
    this.parentMove.push(from.move);
    this.depth.push(from.situation === NOWHERE ? 0 : this.depth.at(from.situation) + 1);
    return situation;
  }

  private begin(): number {
    const { start } = this.engine;
    const node = this.layout.nodeNumbers.get(start.nodeId) ?? 0;
    this.witnesses.noteStart(start, node);
    const { end } = start.transcript;
    if (end) return -1 - this.ends.add(...placeEnd(this.layout, end), 0);
    const customer = this.customers.intern(start.customer, start.nowMs);
    const context = this.contexts.contextOf(start, node);
    const circumstance = this.circumstances.add(customer, context);
    return this.add(node, circumstance, { situation: NOWHERE, move: NOWHERE });
  }
}
