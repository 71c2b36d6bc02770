import type { Turn } from '../engine/transcript.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import { findMissing, isReference } from './find-missing.ts';
import { type Review, quoteAll, totalCost } from './review.ts';

/** Less is what adding up makes of nothing. */
const LEAST_COST = 0.01;

/**
 * Why the best that could be done at a turn cost something all the same: it is the last place where
 * other words would have got round what went before. Undefined where it cost nothing, and where
 * the turn itself fell short.
 */
export function explainCost(review: Review, turn: Turn): string | undefined {
  if (!isReference(review, turn) || totalCost(review, turn.index) < LEAST_COST) return undefined;
  const missed = missedFurtherOn(review, turn);
  if (missed !== undefined) return fillPlaces(ENGLISH.missedFurtherOn, { texts: missed });
  return leavesLess(review, turn) ? ENGLISH.leavesLess : ENGLISH.otherWay;
}

/** What had not been looked up or noted by then, and is asked for by what comes after a turn. */
function missedFurtherOn(review: Review, { index }: Turn): string | undefined {
  const texts = review.transcript.turns
    .slice(index + 1)
    .flatMap((later) => findMissing(review, later).undone)
    .filter(({ isOnOffer }) => !isOnOffer)
    .map(({ text }) => text);
  return texts.length === 0 ? undefined : quoteAll(review, [...new Set(texts)]);
}

/** Whether a turn takes a way on which something is never asked for that was still to come. */
function leavesLess({ playable, plan, record }: Review, { nodeId, nextNodeId }: Turn): boolean {
  const route = playable.scenario.nodes[nextNodeId]?.route;
  if (route === undefined || nodeId === nextNodeId) return false;
  return plan.rubrics.some(({ opportunities }) =>
    opportunities.some(
      ({ authored: { id, excusedBy = [] } }) =>
        excusedBy.includes(route) && !record.evidence.has(id),
    ),
  );
}
