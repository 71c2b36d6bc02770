import { ALWAYS } from '../situations/condition-numbers.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import type { IsImpossible } from './list-reaches.ts';

/**
 * Choices that are never on offer though their decision comes up, so that it is their own condition
 * that never holds; in authored order.
 */
export function listNeverOffered(
  graph: SituationGraph,
  isImpossible: IsImpossible,
): readonly string[] {
  const { layout, witnesses } = graph;
  const isShut = layout.choices.map(({ when }, move) => {
    const place = witnesses.places.choices + move;
    return when !== ALWAYS && !witnesses.isMet(place) && isImpossible(place);
  });
  if (!isShut.includes(true)) return [];
  const comesUp = listDecisions(graph);
  return layout.choices.flatMap(({ choice, node, isEarly }, move) =>
    isShut[move] && comesUp.has(decisionAt(node, isEarly)) ? [choice.id] : [],
  );
}

/** While the story is told other choices are on offer than afterwards. */
const decisionAt = (node: number, isTelling: boolean): number => node * 2 + (isTelling ? 1 : 0);

/** Every decision that comes up in a situation looked at. */
function listDecisions(graph: SituationGraph): ReadonlySet<number> {
  const { firstMove, moveCount, moves } = graph;
  const comesUp = new Set<number>();
  for (let situation = 0; situation < graph.size; situation += 1) {
    const first = firstMove.at(situation);
    if (first < 0) continue;
    const canListen = moveCount.at(situation) > 0 && moves.at(first) === LISTEN_MOVE;
    comesUp.add(decisionAt(graph.nodeOf(situation), canListen));
  }
  return comesUp;
}
