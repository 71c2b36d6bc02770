import type { ScoredTurn } from '../../assessment/scored-turn.ts';
import { referenceChoice } from '../../assessment/reference-choice.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import { readCustomer } from '../../persona/customer-state.ts';
import { LISTEN } from '../../scenario/playable-scenario.ts';
import { IntColumn } from '../situations/int-column.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { TripleIndex } from '../situations/triple-index.ts';

/** Moves that are the same to scoring, by number, with one turn for each. */
export interface ScoredMoves {
  /** Class of a move looked at; finer while nobody has done more than listen. */
  readonly classOf: (situation: number, at: number, hasChosen: boolean) => number;
  readonly turnOf: (moveClass: number) => ScoredTurn;
  /** The move as the turn it would be. */
  readonly turnAt: (situation: number, at: number) => ScoredTurn;
}

export function classifyScoredMoves(plan: ScoringPlan, graph: SituationGraph): ScoredMoves {
  const turns: ScoredTurn[] = [];
  const numbers = new Map<string, number>();
  const exact = new TripleIndex();
  const coarse = new IntColumn();
  const fine = new IntColumn();
  const classify = (turn: ScoredTurn, isFine: boolean): number => {
    const key = isFine ? fineKey(turn) : coarseKey(plan, turn);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, turns.length);
    return turns.push(turn) - 1;
  };
  const turnAt = (situation: number, at: number) => describeTurn(graph, situation, at);
  return {
    classOf: (situation, at, hasChosen) => {
      const heard = graph.customers.heardOf(graph.customerOf(situation));
      const happened = graph.outcomes.undergone.at(graph.rows.at(at)) * 16 + heard;
      const reference = firstReference(graph, situation);
      const number = exact.add(graph.moves.at(at), reference, happened);
      if (number === coarse.length) {
        const turn = turnAt(situation, at);
        coarse.push(classify(turn, false));
        fine.push(classify(turn, true));
      }
      return hasChosen ? coarse.at(number) : fine.at(number);
    },
    turnOf: (moveClass) => turns[moveClass] as ScoredTurn,
    turnAt,
  };
}

/** Number of the first reference choice on offer; -2 for none, and while the story is told. */
function firstReference(graph: SituationGraph, situation: number): number {
  const first = graph.firstMove.at(situation);
  const last = first + graph.moveCount.at(situation);
  if (graph.moves.values[first] === LISTEN_MOVE) return -2;
  for (let at = first; at < last; at += 1) {
    const move = graph.moves.at(at);
    if (graph.layout.choices[move]?.choice.reference) return move;
  }
  return -2;
}

function describeTurn(graph: SituationGraph, situation: number, at: number): ScoredTurn {
  const { layout, outcomes } = graph;
  const first = graph.firstMove.at(situation);
  const moves = [...graph.moves.values.subarray(first, first + graph.moveCount.at(situation))];
  const idOf = (move: number): string => layout.choices[move]?.choice.id ?? LISTEN;
  const move = graph.moves.at(at);
  const placed = layout.choices[move];
  const undergone = outcomes.undergoneActs[outcomes.undergone.at(graph.rows.at(at))] ?? [];
  const nodeId = layout.nodes[graph.nodeOf(situation)]?.id ?? '';
  return {
    index: 0,
    nodeId,
    offered: moves.filter((each) => each !== LISTEN_MOVE).map(idOf),
    canListen: moves[0] === LISTEN_MOVE,
    move: placed ? { choose: placed.choice.id } : { listen: true },
    acts: placed
      ? [...(placed.isEarly ? (['INTERRUPT'] as const) : []), ...placed.choice.acts]
      : ['LISTEN'],
    nextNodeId: nodeId,
    before: { heard: readCustomer(graph.customers.stateOf(graph.customerOf(situation))).heard },
    changes: undergone.map((act) => ({ act })),
  };
}

/** Everything scoring can read of a first act; such turns are few. */
function fineKey({ nodeId, offered, canListen, move, acts, before, changes }: ScoredTurn): string {
  return JSON.stringify([nodeId, offered, canListen, move, acts, before.heard, changes]);
}

/** Everything scoring can read of a turn that is not the first act. */
function coarseKey(plan: ScoringPlan, turn: ScoredTurn): string {
  const chosen = 'choose' in turn.move ? plan.choices.get(turn.move.choose) : undefined;
  const expected = chosen ? (referenceChoice(plan, turn)?.evidence ?? {}) : {};
  const levels = Object.entries(expected)
    .filter(([id, par]) => par > 0 && plan.opportunities.has(id))
    .map(([id, par]) => [id, Math.min(1, (chosen?.evidence?.[id] ?? 0) / par)]);
  const watched = watchedActs(plan);
  const acts = new Set([...turn.acts, ...turn.changes.flatMap(({ act }) => act ?? [])]);
  return JSON.stringify([
    levels,
    turn.canListen ? {} : (chosen?.repairs ?? {}),
    chosen?.indicators ?? [],
    chosen?.critical ?? [],
    [...acts].filter((act) => watched.has(act)).sort(),
  ]);
}

const watchedByPlan = new WeakMap<ScoringPlan, ReadonlySet<string>>();

/** Acts that count against somebody by themselves. */
function watchedActs(plan: ScoringPlan): ReadonlySet<string> {
  const known = watchedByPlan.get(plan);
  if (known) return known;
  const watched = new Set([
    ...plan.indicators
      .filter(({ indicator }) => indicator.polarity === 'negative')
      .flatMap(({ act }) => act ?? []),
    ...plan.critical.flatMap(({ critical }) => critical.act ?? []),
  ]);
  watchedByPlan.set(plan, watched);
  return watched;
}
