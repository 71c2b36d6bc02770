import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import { type Contexts, createContexts } from './contexts.ts';
import { type Customers, createCustomers } from './customers.ts';
import { type EngineMoves, type Place, createEngineMoves } from './engine-moves.ts';
import { IntColumn } from './int-column.ts';
import { keyScopeOf } from './key-scope.ts';
import { LISTEN_MOVE, type Layout, layOut } from './layout.ts';
import { LISTEN_BIT, type OfferAt, rememberOffers } from './offers.ts';
import { type OutcomeTable, createOutcomeTable } from './outcome-table.ts';
import { type RememberedMoves, rememberMoves } from './remembered-moves.ts';
import { TripleIndex } from './triple-index.ts';
import { Witnesses } from './witnesses.ts';

/** Target of a move nobody has looked at yet. */
export const UNSEEN = -2_147_483_648;

/** No situation: the parent of the first. */
export const NOWHERE = -1;

/**
 * Everything that can happen, as a graph that grows when looked at. A situation is a node, a
 * customer and what conditions can still read; its moves stand together, each with the situation
 * it leads to, or -1 minus the number of the end. Numbers in typed arrays, no object per situation.
 */
export class SituationGraph {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly contexts: Contexts;
  readonly engine: EngineMoves;
  readonly outcomes: OutcomeTable;
  /** Node, customer and context by number of the situation. */
  readonly situations = new TripleIndex();
  /** By situation: the first of its moves in the columns below, -1 before it is opened. */
  readonly firstMove = new IntColumn();
  readonly moveCount = new IntColumn();
  /** By situation: how it was first reached. */
  readonly parent = new IntColumn();
  readonly parentMove = new IntColumn();
  /** Moves of the run along the parents. */
  readonly depth = new IntColumn();
  /** By move: the choice or LISTEN_MOVE. */
  readonly moves = new IntColumn(256);
  readonly targets = new IntColumn(256);
  /** By move: row of what it brings about; -1 while unseen. */
  readonly rows = new IntColumn(256);
  /** Ends: place among the endings and among the finals. */
  readonly ends = new TripleIndex();
  /** Moves looked at. */
  seenMoves = 0;
  /** Situation the conversation begins in; NOWHERE when it ends before anybody can move. */
  readonly start: number;
  readonly witnesses: Witnesses;
  private readonly remembered: RememberedMoves;
  private readonly offerAt: OfferAt;

  constructor(playable: PlayableScenario, locale: string) {
    this.layout = layOut(playable);
    this.customers = createCustomers(keyScopeOf(playable));
    this.contexts = createContexts(this.layout);
    const { layout, customers, contexts } = this;
    this.engine = createEngineMoves(playable, { layout, customers, contexts, locale });
    this.outcomes = createOutcomeTable(customers);
    const parts = { layout, customers, contexts, moves: this.engine };
    this.offerAt = rememberOffers(parts);
    this.remembered = rememberMoves({ ...parts, outcomes: this.outcomes, locale });
    this.witnesses = new Witnesses(layout, this.outcomes);
    this.start = this.begin();
  }

  get size(): number {
    return this.situations.size;
  }

  nodeOf(situation: number): number {
    return this.situations.first.at(situation);
  }

  customerOf(situation: number): number {
    return this.situations.second.at(situation);
  }

  contextOf(situation: number): number {
    return this.situations.third.at(situation);
  }

  /** Lists the moves of a situation, listening first, then choices in authored order. */
  open(situation: number): void {
    if (this.firstMove.at(situation) !== NOWHERE) return;
    const node = this.nodeOf(situation);
    const place = {
      node,
      customer: this.customerOf(situation),
      context: this.contextOf(situation),
    };
    const offer = this.offerAt(place);
    const { firstChoice, choiceCount } = this.layout.nodes[node] as Layout['nodes'][number];
    this.firstMove.set(situation, this.moves.length);
    if (offer & LISTEN_BIT) this.moves.push(LISTEN_MOVE);
    for (let at = 0; at < choiceCount; at += 1) {
      if (offer & (1 << at)) this.moves.push(firstChoice + at);
    }
    const count = this.moves.length - this.firstMove.at(situation);
    this.targets.pushMany(UNSEEN, count);
    this.rows.pushMany(NOWHERE, count);
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
    const move = this.moves.at(at);
    const node = this.nodeOf(situation);
    const place = {
      node,
      customer: this.customerOf(situation),
      context: this.contextOf(situation),
    };
    const row = this.remembered.rowOf(place, move);
    this.rows.set(at, row);
    const step = { situation, move, row, node: this.nodeEntered(at) };
    const target = this.targetOf(place, step);
    this.targets.set(at, target);
    this.seenMoves += 1;
    const ending = target < 0 ? this.ends.first.at(-1 - target) : -1;
    this.witnesses.note({ ...step, ending, final: this.outcomes.final.at(row) });
    return target;
  }

  /** Node entered by a move looked at; -1 for none. */
  nodeEntered(at: number): number {
    const entered = this.outcomes.target.at(this.rows.at(at));
    const move = this.moves.at(at);
    return entered < 0 ? -1 : (this.layout.choices[move]?.targets[entered] ?? -1);
  }

  /** Situation before each move of a run from the start, and the place of the move. */
  retrace(
    moves: readonly number[],
  ): readonly { readonly situation: number; readonly at: number }[] {
    let situation = this.start;
    return moves.map((move) => {
      const at = this.placeOf(situation, move);
      const step = { situation, at };
      situation = this.follow(situation, at);
      return step;
    });
  }

  /** The moves of the run along the parents that leads to a situation. */
  runTo(situation: number): readonly number[] {
    const run: number[] = [];
    for (let at = situation; this.parent.at(at) !== NOWHERE; at = this.parent.at(at)) {
      run.push(this.parentMove.at(at));
    }
    return run.reverse();
  }

  private targetOf(
    place: Place,
    { move, row, node, situation }: { move: number; row: number; node: number; situation: number },
  ): number {
    const final = this.outcomes.final.at(row);
    if (final >= 0) {
      const ending = this.remembered.endingOf(place, move, row);
      return -1 - this.ends.add(ending, final, 0);
    }
    const customer = this.outcomes.customer.at(row);
    if (node < 0) return this.add({ ...place, customer }, situation, move);
    const context = this.remembered.contextAfter(place, move, node);
    return this.add({ node, customer, context }, situation, move);
  }

  private add(place: Place, parent: number, move: number): number {
    const situation = this.situations.add(place.node, place.customer, place.context);
    if (situation < this.parent.length) return situation;
    this.firstMove.push(NOWHERE);
    this.moveCount.push(0);
    this.parent.push(parent);
    this.parentMove.push(move);
    this.depth.push(parent === NOWHERE ? 0 : this.depth.at(parent) + 1);
    return situation;
  }

  private begin(): number {
    const { start } = this.engine;
    const node = this.layout.nodeNumbers.get(start.nodeId) ?? 0;
    this.witnesses.noteStart(start, node);
    if (start.transcript.end) return NOWHERE;
    const customer = this.customers.intern(start.customer, start.nowMs);
    const context = this.contexts.contextOf(start, node);
    return this.add({ node, customer, context }, NOWHERE, NOWHERE);
  }
}
