import { LISTEN_MOVE } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/** Situations come to by as many choices, and those that one choice more leads to. */
interface Layers {
  readonly here: number[];
  readonly next: number[];
  /** Fewest choices known to lead to each situation. */
  readonly fewest: Map<number, number>;
  readonly choices: number;
}

/**
 * Looks at all that can be come to by ever more choices, until some run ends: none has fewer.
 * Returns whether that was found before the engine had made so many moves.
 */
export function exploreShortest(graph: SituationGraph, engineMoves: number): boolean {
  const fewest = new Map([[graph.start, 0]]);
  let here = [graph.start];
  let hasEnded = graph.start < 0;
  for (let choices = 0; here.length > 0 && !hasEnded; choices += 1) {
    const next: number[] = [];
    for (let situation = here.pop(); situation !== undefined; situation = here.pop()) {
      if (graph.engine.stepsTaken() >= engineMoves) return false;
      if (lookOn(graph, situation, { here, next, fewest, choices })) hasEnded = true;
    }
    here = next;
  }
  return true;
}

/** Puts what follows a situation where it belongs; returns whether a run ends there. */
function lookOn(graph: SituationGraph, situation: number, layers: Layers): boolean {
  const { here, next, fewest, choices } = layers;
  graph.expand(situation);
  let hasEnded = false;
  const first = graph.firstMove.at(situation);
  for (let at = first; at < first + graph.moveCount.at(situation); at += 1) {
    const target = graph.targets.at(at);
    // Listening is no choice: where it leads is come to by as many.
    const made = choices + (graph.moves.at(at) === LISTEN_MOVE ? 0 : 1);
    if (target < 0) hasEnded = true;
    if (target < 0 || made >= (fewest.get(target) ?? Infinity)) continue;
    fewest.set(target, made);
    (made === choices ? here : next).push(target);
  }
  return hasEnded;
}
