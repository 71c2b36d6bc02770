import type { SituationGraph } from './situation-graph.ts';

export interface ExplorationLimits {
  /** Moves that may be computed with the engine; remembered ones are free. */
  readonly engineMoves: number;
  /** Situations that may be kept. */
  readonly situations: number;
}

export interface Exploration {
  /** Every situation was looked at. */
  readonly isComplete: boolean;
  /** Every run of up to so many moves was looked at. */
  readonly depth: number;
}

/** Looks at situations in the order of the number of moves that lead there, as far as limits allow. */
export function exploreBreadthFirst(graph: SituationGraph, limits: ExplorationLimits): Exploration {
  const { witnesses, engine } = graph;
  witnesses.isBreadthFirst = true;
  let situation = 0;
  while (situation < graph.size) {
    if (graph.size > limits.situations || engine.stepsTaken() >= limits.engineMoves) break;
    situation = graph.expandOnward(situation, limits.situations);
  }
  witnesses.isBreadthFirst = false;
  const isComplete = situation === graph.size;
  const depthOf = (place: number): number => graph.situations.runTo(place).length;
  if (!isComplete) return { isComplete, depth: depthOf(situation) };
  return { isComplete, depth: graph.size === 0 ? 0 : depthOf(graph.size - 1) + 1 };
}
