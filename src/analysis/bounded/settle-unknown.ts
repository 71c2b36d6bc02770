import { type MostChoices, boundLengths } from '../proof/bound-lengths.ts';
import { proveImpossible } from '../proof/prove-impossible.ts';
import type { IsImpossible } from '../report/list-reaches.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { exploreLongest } from './explore-longest.ts';
import { exploreNovelty } from './explore-novelty.ts';
import { exploreNearReference } from './explore-near-reference.ts';
import { exploreShortest } from './explore-shortest.ts';
import { exploreSlices } from './explore-slices.ts';
import { followOffered } from './follow-offered.ts';

/** Shares of the budget that each search may use, one after the other; what one leaves is not lost. */
const SHARES = {
  novelty: 0.1,
  reference: 0.2,
  slices: 0.1,
  shortest: 0.05,
  longest: 0.1,
} as const;

/** Moves of groups a proof may look at for each move of the engine in the budget. */
const PROOF_MOVES = 2;

/** What is known of a graph that is too large to look at everything. */
export interface Settled {
  readonly isImpossible: IsImpossible;
  /** Whether all runs shorter than the shortest one met are known not to end. */
  readonly isShortestSure: boolean;
  /** Choices that no run has more of, as far as that is known. */
  readonly mostDecisions: number | undefined;
}

/**
 * Looks for what was not met yet, for proofs that the rest cannot be, and for the shortest and the
 * longest run. `budget` is in moves of the engine.
 */
export function settleUnknown(graph: SituationGraph, budget: number): Settled {
  const until = (share: number): number => graph.engine.stepsTaken() + budget * share;
  const proof = proveImpossible(graph, budget * PROOF_MOVES);
  const unmet = listUnmet(graph, proof.roughly);
  exploreNovelty(graph, until(SHARES.novelty), unmet);
  exploreNearReference(graph, unmet, until(SHARES.reference));
  followOffered(graph, proof.roughly);
  const isImpossible = exploreSlices(graph, proof, until(SHARES.slices));
  const isShortestSure = exploreShortest(graph, until(SHARES.shortest));
  const mostChoices = boundLengths(graph, budget * PROOF_MOVES);
  if (mostChoices) exploreLongest(graph, mostChoices, until(SHARES.longest));
  followOffered(graph, isImpossible);
  return { isImpossible, isShortestSure, mostDecisions: mostFrom(graph, mostChoices) };
}

/** What an author wrote, and moods, that no move has brought about yet and none is known not to. */
function listUnmet({ witnesses }: SituationGraph, isImpossible: IsImpossible): readonly number[] {
  const { finals } = witnesses.places;
  return Array.from({ length: finals }, (_, place) => place).filter(
    (place) => !witnesses.isMet(place) && !isImpossible(place),
  );
}

function mostFrom({ start }: SituationGraph, mostChoices?: MostChoices): number | undefined {
  return start < 0 ? 0 : mostChoices?.(start);
}
