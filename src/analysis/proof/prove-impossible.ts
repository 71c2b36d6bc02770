import type { IsImpossible } from '../report/list-reaches.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { DETAILS, type Detail, settleGroups } from './settle-groups.ts';

/** Moves of coarser groups beyond which the finest are not tried. */
const MOST_FOR_ALL = 1000;

/** Proves nothing. */
const UNPROVED: IsImpossible = () => false;

/**
 * Shows what cannot happen at all, without looking at every situation: at every node the customers
 * there could be are taken together in ranges and sets that hold them all and more, until nothing
 * new can be added. What even they cannot bring about is impossible. Groups are kept apart as little
 * as the proof allows; each finer proof is made once something is asked for that those before leave
 * open. What is shown `roughly` is shown by the first alone, which is soon made. Each proof looks at so
 * many moves of groups at the most, and else shows nothing.
 */
export function proveImpossible(
  graph: SituationGraph,
  mostMoves?: number,
): IsImpossible & { readonly roughly: IsImpossible } {
  const made = new Map<Detail, IsImpossible>();
  const proofBy = (detail: Detail): IsImpossible => {
    const proof = made.get(detail) ?? proveInDetail(graph, detail, mostMoves);
    made.set(detail, proof);
    return proof;
  };
  return Object.assign((place: number) => DETAILS.some((detail) => proofBy(detail)(place)), {
    roughly: (place: number) => proofBy('place')(place),
  });
}

function proveInDetail(graph: SituationGraph, detail: Detail, mostMoves?: number): IsImpossible {
  // The finest groups are many more than those before, and more than there is time for if those were.
  if (
    detail === 'all' &&
    (settleGroups(graph, 'course', mostMoves)?.moves ?? Infinity) > MOST_FOR_ALL
  ) {
    return UNPROVED;
  }
  const settled = settleGroups(graph, detail, mostMoves);
  return settled ? (place) => !settled.isMarked(place) : UNPROVED;
}
