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
  for (; situation < graph.size; situation += 1) {
    if (graph.size > limits.situations || engine.stepsTaken() >= limits.engineMoves) break;
    expand(graph, situation);
  }
  witnesses.isBreadthFirst = false;
  const isComplete = situation === graph.size;
  const deepest = graph.size === 0 ? 0 : graph.depth.at(graph.size - 1) + 1;
  return { isComplete, depth: isComplete ? deepest : graph.depth.at(situation) };
}

/** Looks at every move of a situation. */
export function expand(graph: SituationGraph, situation: number): void {
  graph.open(situation);
  const first = graph.firstMove.at(situation);
  const last = first + graph.moveCount.at(situation);
  for (let at = first; at < last; at += 1) graph.follow(situation, at);
}
