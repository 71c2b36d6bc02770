import type { IsImpossible } from '../report/list-reaches.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/**
 * Makes each choice that no run has made yet in the first known situation that offers it. Searches
 * stop where their budget does, often one move before what they were looking for.
 */
export function followOffered(graph: SituationGraph, isImpossible: IsImpossible): void {
  const { layout, witnesses } = graph;
  const first = witnesses.places.choices;
  const unmet = layout.choices
    .map((_, choice) => choice)
    .filter((choice) => !witnesses.isMet(first + choice) && !isImpossible(first + choice));
  if (unmet.length === 0) return;
  const known = situationsByNode(graph);
  layout.nodes.forEach(({ firstChoice, choiceCount }, node) => {
    const sought = new Set(
      unmet.filter((choice) => choice >= firstChoice && choice < firstChoice + choiceCount),
    );
    for (const situation of sought.size > 0 ? (known[node] ?? []) : []) {
      for (const move of graph.movesOf(situation)) {
        if (sought.delete(move)) graph.follow(situation, graph.placeOf(situation, move));
      }
      if (sought.size === 0) return;
    }
  });
}

function situationsByNode(graph: SituationGraph): readonly number[][] {
  const known: number[][] = Array.from({ length: graph.nodeCount }, () => []);
  for (let situation = 0; situation < graph.size; situation += 1) {
    known[graph.nodeOf(situation)]?.push(situation);
  }
  return known;
}
