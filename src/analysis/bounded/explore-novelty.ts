import type { SituationGraph } from '../situations/situation-graph.ts';
import { listFeatures } from './situation-features.ts';

/** How new a situation is at its node: 1 for a feature never seen there, 2 for a pair of features. */
type Novelty = 1 | 2 | undefined;

/**
 * Looks on from situations that show something new at their node, most new first, until nothing is
 * new, everything asked for was met, or the engine has made so many moves. A search by novelty of width 2 (Lipovetzky & Geffner
 * 2012): most of what an author asks for depends on one or two things at a time.
 */
export function exploreNovelty(
  graph: SituationGraph,
  engineMoves: number,
  asked: readonly number[],
): void {
  let unmet = asked;
  const judge = createNoveltyJudge(graph);
  const queues: Record<1 | 2, number[]> = { 1: [], 2: [] };
  let judged = 0;
  const judgeNew = (): void => {
    for (; judged < graph.size; judged += 1) {
      const novelty = judge(judged);
      if (novelty && graph.firstMove.at(judged) < 0) queues[novelty].push(judged);
    }
  };
  judgeNew();
  const taken: Record<1 | 2, number> = { 1: 0, 2: 0 };
  while (unmet.length > 0 && graph.engine.stepsTaken() < engineMoves) {
    const level = taken[1] < queues[1].length ? 1 : 2;
    const situation = queues[level][taken[level]];
    if (situation === undefined) return;
    taken[level] += 1;
    graph.expand(situation);
    judgeNew();
    unmet = unmet.filter((place) => !graph.witnesses.isMet(place));
  }
}

function createNoveltyJudge(graph: SituationGraph): (situation: number) => Novelty {
  const features = listFeatures(graph);
  const { count } = features;
  const seenBy = new Map<number, Uint8Array>();
  return (situation) => {
    const node = graph.nodeOf(situation);
    const seen = seenBy.get(node) ?? new Uint8Array(count * count);
    seenBy.set(node, seen);
    const held = features.of(situation);
    let novelty: Novelty;
    for (const one of held) {
      for (const other of held) {
        if (other > one || seen[one * count + other] === 1) continue;
        seen[one * count + other] = 1;
        novelty = one === other ? 1 : (novelty ?? 2);
      }
    }
    return novelty;
  };
}
