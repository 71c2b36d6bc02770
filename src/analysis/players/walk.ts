import type { ScoredTurn } from '../../assessment/scored-turn.ts';
import type { ScoredMoves } from '../scores/scored-moves.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/** Chooses among the moves on offer, by number. */
export type Policy = (moves: readonly number[], situation: number) => number;

/** A run played on a situation graph. */
export interface Walk {
  readonly moves: readonly number[];
  /** Situation before each move. */
  readonly situations: readonly number[];
  /** Place of each move among the moves of the graph. */
  readonly places: readonly number[];
  /** Number of the end in the graph; undefined when the run came to none. */
  readonly end: number | undefined;
}

/** Plays by a policy until the end, or until it would go round for ever. */
export function walk(graph: SituationGraph, policy: Policy): Walk {
  const passed = new Set<number>();
  return walkByPlaces(graph, (situation) => {
    if (passed.has(situation)) return NO_MOVE;
    passed.add(situation);
    return graph.placeOf(situation, policy(graph.movesOf(situation), situation));
  });
}

/** Chooses a place among the `count` moves of a situation that begin at `first`, or NO_MOVE. */
export type PlacePolicy = (situation: number, first: number, count: number) => number;

/** Stays where it is. */
export const NO_MOVE = -1;

/** Plays as long as moves are chosen and there are any. */
export function walkByPlaces(graph: SituationGraph, choosePlace: PlacePolicy): Walk {
  const moves: number[] = [];
  const situations: number[] = [];
  const places: number[] = [];
  let situation = graph.start;
  while (situation >= 0) {
    graph.open(situation);
    const count = graph.moveCount.at(situation);
    if (count === 0) break;
    const at = choosePlace(situation, graph.firstMove.at(situation), count);
    if (at === NO_MOVE) break;
    moves.push(graph.moves.at(at));
    situations.push(situation);
    places.push(at);
    situation = graph.follow(situation, at);
  }
  return {
    moves,
    situations,
    places,
    end: situation < 0 && moves.length > 0 ? -1 - situation : undefined,
  };
}

/** The turns of a walk as scoring reads them. */
export function turnsOf(graph: SituationGraph, scored: ScoredMoves, run: Walk): ScoredTurn[] {
  return run.places.map((at, index) => {
    const situation = run.situations[index] as number;
    const entered = graph.nodeEntered(at);
    const node = entered < 0 ? graph.nodeOf(situation) : entered;
    const nextNodeId = graph.layout.nodes[node]?.id ?? '';
    return { ...scored.turnAt(situation, at), index, nextNodeId };
  });
}
