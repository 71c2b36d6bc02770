import type { SituationGraph } from './situation-graph.ts';

/** A move made in a run: the situation before it, and its place among the moves of the graph. */
export interface MoveMade {
  readonly situation: number;
  readonly at: number;
}

/** The moves of a run from the start, one after the other. */
export function retraceRun(graph: SituationGraph, moves: readonly number[]): readonly MoveMade[] {
  let situation = graph.start;
  return moves.map((move) => {
    const made = { situation, at: graph.placeOf(situation, move) };
    situation = graph.follow(situation, made.at);
    return made;
  });
}
