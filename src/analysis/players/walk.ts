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

/** Plays by a policy until the end, until it would go round for ever, or for so many moves. */
export function walk(graph: SituationGraph, policy: Policy, mostMoves = Infinity): Walk {
  const moves: number[] = [];
  const situations: number[] = [];
  const places: number[] = [];
  const passed = new Set<number>();
  let situation = graph.start;
  while (situation >= 0 && moves.length < mostMoves) {
    if (mostMoves === Infinity && passed.has(situation))
      return { moves, situations, places, end: undefined };
    passed.add(situation);
    const offered = graph.movesOf(situation);
    if (offered.length === 0) return { moves, situations, places, end: undefined };
    const move = policy(offered, situation);
    const at = graph.placeOf(situation, move);
    moves.push(move);
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
