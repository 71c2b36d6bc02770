import { readCustomer } from '../../persona/customer-state.ts';
import { LISTEN } from '../../scenario/playable-scenario.ts';
import type {
  BestChange,
  Certainty,
  ChoiceCost,
  DecisionAnalysis,
  Run,
} from '../scenario-analysis.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import { LISTEN_BIT } from '../situations/offers.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { NOTHING, OutdoneMoves, type WeighedMoves, bitOf } from './outdone-moves.ts';
import { referenceMove } from './reference-move.ts';

/** One situation with what each move costs there. */
export interface WeighedSituation extends WeighedMoves {
  readonly situation: number;
  /** The standing looked at, for a run that leads there. */
  readonly standing: number;
}

/** Gathers, over the situations looked at, what choices cost and where the best choice changes. */
export class DecisionTally {
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly sum: Float64Array;
  private readonly count: Int32Array;
  private readonly outdone: OutdoneMoves;
  private readonly changes = new Map<number, Map<number, BestChange>>();

  constructor(
    private readonly graph: SituationGraph,
    private readonly runTo: (standing: number) => Run,
  ) {
    const { nodes, choices } = graph.layout;
    const size = choices.length + nodes.length;
    this.least = new Float64Array(size).fill(Infinity);
    this.most = new Float64Array(size);
    this.sum = new Float64Array(size);
    this.count = new Int32Array(size);
    this.outdone = new OutdoneMoves(size);
  }

  add({ situation, moves, costs, standing }: WeighedSituation): void {
    const node = this.graph.nodeOf(situation);
    const first = this.graph.layout.nodes[node]?.firstChoice ?? 0;
    const reference = referenceMove(this.graph.layout, moves);
    let best = 0;
    let isReferenceBest = reference === undefined;
    for (let at = 0; at < moves.length; at += 1) {
      const [move, cost] = [moves[at] as number, costs[at] as number];
      const slot = this.slotOf(node, move);
      this.addCost(slot, Math.max(0, cost));
      this.outdone.add(slot, at, { moves, costs, first });
      if (cost > NOTHING) continue;
      best |= bitOf(move, first);
      if (move === reference) isReferenceBest = true;
    }
    if (best !== 0 && !isReferenceBest) this.addChange({ node, best, situation, standing });
  }

  /** What was gathered, node by node in authored order. */
  report(certainty: Certainty): readonly DecisionAnalysis[] {
    return this.graph.layout.nodes.flatMap((placed, node) => {
      const moves = [LISTEN_MOVE, ...range(placed.firstChoice, placed.choiceCount)];
      const costs = moves.flatMap((move) => this.costOf(node, move));
      if (costs.length === 0) return [];
      const bestChanges = [...(this.changes.get(node)?.values() ?? [])];
      return [{ nodeId: placed.id, costs, bestChanges, certainty }];
    });
  }

  private slotOf(node: number, move: number): number {
    return move === LISTEN_MOVE ? this.graph.layout.choices.length + node : move;
  }

  private addCost(slot: number, cost: number): void {
    this.least[slot] = Math.min(this.least[slot] as number, cost);
    this.most[slot] = Math.max(this.most[slot] as number, cost);
    this.sum[slot] = (this.sum[slot] as number) + cost;
    this.count[slot] = (this.count[slot] as number) + 1;
  }

  private costOf(node: number, move: number): ChoiceCost[] {
    const slot = this.slotOf(node, move);
    const situations = this.count[slot] as number;
    if (situations === 0) return [];
    return [
      {
        choiceId: this.graph.layout.choices[move]?.choice.id ?? LISTEN,
        least: this.least[slot] as number,
        mean: (this.sum[slot] as number) / situations,
        most: this.most[slot] as number,
        situations,
        bestIn: this.outdone.bestIn[slot] as number,
        outdoneBy: this.namesOf(node, this.outdone.cheaper[slot] as number),
      },
    ];
  }

  /** Ids of moves of a node given as bits. */
  private namesOf(node: number, bits: number): readonly string[] {
    const { nodes, choices } = this.graph.layout;
    const { firstChoice, choiceCount } = nodes[node] ?? { firstChoice: 0, choiceCount: 0 };
    const named = range(firstChoice, choiceCount).filter((move) => bits & bitOf(move, firstChoice));
    return [
      ...(bits & LISTEN_BIT ? [LISTEN] : []),
      ...named.map((move) => choices[move]?.choice.id ?? ''),
    ];
  }

  private addChange({ node, best, situation, standing }: Change): void {
    const known = this.changes.get(node) ?? new Map<number, BestChange>();
    this.changes.set(node, known);
    if (known.has(best)) return;
    const { customers, contexts } = this.graph;
    const { runTo } = this;
    const { mood, grasp } = readCustomer(customers.stateOf(this.graph.customerOf(situation)));
    known.set(best, {
      bestIds: this.namesOf(node, best),
      mood,
      grasp,
      flags: contexts.flagsOf(this.graph.contextOf(situation)),
      get run() {
        return runTo(standing);
      },
    });
  }
}

interface Change {
  readonly node: number;
  /** The best choices, as bits. */
  readonly best: number;
  readonly situation: number;
  readonly standing: number;
}

const range = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);
