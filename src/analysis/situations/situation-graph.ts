import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { Circumstances } from './circumstances.ts';
import type { Contexts } from './contexts.ts';
import type { Customers } from './customers.ts';
import type { EngineMoves } from './engine-moves.ts';
import { createGraphParts } from './graph-parts.ts';
import type { IntColumn } from './int-column.ts';
import { LISTEN_MOVE, type Layout, placeEnd } from './layout.ts';
import { MoveList } from './move-list.ts';
import { LISTEN_BIT, type Offers } from './offers.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { type KnownParts, repeatKnown } from './repeat-known.ts';
import { NOWHERE, SituationList } from './situation-list.ts';
import type { StepTable } from './step-table.ts';
import { TripleIndex } from './triple-index.ts';
import type { Witnesses } from './witnesses.ts';

/** Target of a move nobody has looked at yet. */
export const UNSEEN = -2_147_483_648;

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
  readonly situations: SituationList;
  /** By situation. */
  readonly nodes: IntColumn;
  readonly circumstanceAt: IntColumn;
  /** By situation: the first of its moves in the columns below, -1 before it is opened. */
  readonly firstMove: IntColumn;
  readonly moveCount: IntColumn;
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
  private readonly listed: MoveList;
  private readonly steps: StepTable;
  /** The move being looked at; one object for all, since there are many. */
  private readonly seen = { situation: 0, move: 0, row: 0, at: 0, node: 0, ending: 0, final: 0 };
  private readonly offers: Offers;
  /** By node. */
  private readonly firstChoices: Int32Array;
  private readonly known: KnownParts;

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
    this.offers = parts.offers;
    const { nodes, choices } = this.layout;
    const list = new SituationList(nodes.length);
    this.situations = list;
    this.nodes = list.nodes;
    this.circumstanceAt = list.circumstances;
    this.firstMove = list.firstMove;
    this.moveCount = list.moveCount;
    this.listed = new MoveList(choices.length);
    this.moves = this.listed.moves;
    this.targets = this.listed.targets;
    this.rows = this.listed.rows;
    this.firstChoices = Int32Array.from(nodes, ({ firstChoice }) => firstChoice);
    this.known = {
      layout: this.layout,
      steps: this.steps,
      offers: this.offers,
      witnesses: this.witnesses,
      situations: list,
      listed: this.listed,
      firstChoices: this.firstChoices,
      seen: this.seen,
      note: (step, entered) => this.note(step, entered),
    };
    this.start = this.begin();
  }

  get size(): number {
    return this.situations.size;
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
    const offer = this.offers.at(node, this.circumstanceAt.at(situation));
    const first = this.listed.length;
    if (offer & LISTEN_BIT) this.listed.push(LISTEN_MOVE, UNSEEN, NOWHERE);
    let move = this.firstChoices[node] as number;
    for (let left = offer & ~LISTEN_BIT; left !== 0; left >>>= 1, move += 1) {
      if (left & 1) this.listed.push(move, UNSEEN, NOWHERE);
    }
    this.close(situation, first);
  }

  /** Lists the moves of a situation and looks at each of them. */
  expand(situation: number): void {
    if (this.firstMove.at(situation) !== NOWHERE) this.followAll(situation);
    else this.explore(situation);
  }

  /**
   * Expands this situation and those after it as far as nothing but known steps is needed, while
   * there are no more than `most`. Returns the first that is not expanded yet.
   */
  expandOnward(situation: number, most: number): number {
    const before = this.listed.length;
    const reached = repeatKnown(this.known, situation, most);
    this.seenMoves += this.listed.length - before;
    if (reached > situation) return reached;
    this.listed.reserve();
    this.expand(situation);
    return situation + 1;
  }

  /** Expands a situation whose moves may have to be made with the engine. */
  private explore(situation: number): void {
    const node = this.nodes.at(situation);
    const offer = this.offers.at(node, this.circumstanceAt.at(situation));
    const first = this.listed.length;
    if (offer & LISTEN_BIT) this.look(situation, node, LISTEN_MOVE);
    let move = this.firstChoices[node] as number;
    for (let left = offer & ~LISTEN_BIT; left !== 0; left >>>= 1, move += 1) {
      if (left & 1) this.look(situation, node, move);
    }
    this.close(situation, first);
  }

  private close(situation: number, first: number): void {
    const count = this.listed.length - first;
    this.firstMove.set(situation, first);
    this.moveCount.set(situation, count);
    if (count === 0) this.witnesses.noteStuck(situation, this.nodeOf(situation));
  }

  private followAll(situation: number): void {
    const first = this.firstMove.at(situation);
    const last = first + this.moveCount.at(situation);
    for (let at = first; at < last; at += 1) this.follow(situation, at);
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
    const node = this.nodes.at(situation);
    const move = this.moves.at(at);
    const step = this.steps.stepOf(node, this.circumstanceAt.at(situation), move);
    const target = this.arrive(situation, move, step);
    this.rows.set(at, this.steps.rows.at(step));
    this.targets.set(at, target);
    return target;
  }

  /** Lists a move with what comes of it. */
  private look(situation: number, node: number, move: number): void {
    const step = this.steps.stepOf(node, this.circumstanceAt.at(situation), move);
    this.listed.push(move, this.arrive(situation, move, step), this.steps.rows.at(step));
  }

  /** Where a step leads; notes what it brings about. */
  private arrive(situation: number, move: number, step: number): number {
    const { steps } = this;
    const row = steps.rows.at(step);
    const place = steps.entered.at(step);
    const after = steps.circumstancesAfter.at(step);
    const next = place < 0 ? NOWHERE : this.targetOf(move, place);
    const node = next < 0 ? this.nodes.at(situation) : next;
    this.seen.situation = situation;
    this.seen.move = move;
    const target = after < 0 ? this.end(step, row) : this.situations.at(node, after, this.seen);
    this.seenMoves += 1;
    if (!this.witnesses.isKnown(move, row, target)) this.note(step, next);
    return target;
  }

  private end(step: number, row: number): number {
    return -1 - this.ends.add(this.steps.endings.at(step), this.outcomes.final.at(row), 0);
  }

  /** Notes what the move being looked at brings about. */
  private note(step: number, entered: number): void {
    const { seen, steps } = this;
    seen.row = steps.rows.at(step);
    seen.at = this.nodeOf(seen.situation);
    seen.node = entered;
    seen.ending = steps.endings.at(step);
    seen.final = this.outcomes.final.at(seen.row);
    this.witnesses.note(seen);
  }

  /** Node entered by a move looked at; -1 for none. */
  nodeEntered(at: number): number {
    const entered = this.outcomes.target.at(this.rows.at(at));
    if (entered < 0) return -1;
    return this.targetOf(this.moves.at(at), entered);
  }

  private targetOf(move: number, place: number): number {
    const { targets, firstTargets } = this.layout;
    return targets[(firstTargets[move] as number) + place] as number;
  }

  private begin(): number {
    const { start } = this.engine;
    const node = this.layout.nodeNumbers.get(start.nodeId) ?? 0;
    this.witnesses.noteStart(start, node);
    const { end } = start.transcript;
    if (end) return -1 - this.ends.add(...placeEnd(this.layout, end), 0);
    const customer = this.customers.intern(start);
    const context = this.contexts.contextOf(start, node);
    const circumstance = this.circumstances.add(customer, context);
    return this.situations.add(node, circumstance, { situation: NOWHERE, move: NOWHERE });
  }
}
