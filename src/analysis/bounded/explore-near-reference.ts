import { referenceMove } from '../report/reference-move.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/** A move left aside so far. */
interface Deviation {
  readonly situation: number;
  readonly at: number;
  readonly move: number;
}

/**
 * Follows the reference run, then every run that leaves it once and then plays well, twice and so on,
 * until everything asked for was met or the engine has made so many moves. A search by limited
 * discrepancy (Harvey & Ginsberg 1995): some endings only come of playing well for long and then not.
 */
export function exploreNearReference(
  graph: SituationGraph,
  asked: readonly number[],
  engineMoves: number,
): void {
  const { witnesses, engine } = graph;
  let unmet = asked.filter((place) => !witnesses.isMet(place));
  const passed = new Set<number>();
  const isEnough = (): boolean => unmet.length === 0 || engine.stepsTaken() >= engineMoves;
  let level: readonly Deviation[] = isEnough() ? [] : playWell(graph, graph.start, passed);
  while (level.length > 0) {
    const next: Deviation[] = [];
    for (const { situation, at } of inTurns(level)) {
      if (isEnough()) return;
      next.push(...playWell(graph, graph.follow(situation, at), passed));
      unmet = unmet.filter((place) => !witnesses.isMet(place));
    }
    level = next;
  }
}

/** Every move once, then every one once more in another situation: what is new comes first. */
function inTurns(level: readonly Deviation[]): readonly Deviation[] {
  const times = new Map<number, number>();
  const turns: Deviation[][] = [];
  for (const deviation of level) {
    const turn = times.get(deviation.move) ?? 0;
    times.set(deviation.move, turn + 1);
    (turns[turn] ??= []).push(deviation);
  }
  return turns.flat();
}

/** Makes the author's best moves to the end, or to where others have passed; returns what was left aside. */
function playWell(graph: SituationGraph, from: number, passed: Set<number>): readonly Deviation[] {
  const aside: Deviation[] = [];
  for (let situation = from; situation >= 0 && !passed.has(situation);) {
    passed.add(situation);
    const moves = graph.movesOf(situation);
    const best = referenceMove(graph.layout, moves) ?? moves[0];
    if (best === undefined) break;
    for (const move of moves) {
      if (move !== best) aside.push({ situation, at: graph.placeOf(situation, move), move });
    }
    situation = graph.follow(situation, graph.placeOf(situation, best));
  }
  return aside;
}
