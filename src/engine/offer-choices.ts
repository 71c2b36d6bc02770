import type { Choice } from '../scenario/node-schema.ts';
import type { Attempt, Offer } from './attempt.ts';
import { countVisits } from './count-visits.ts';
import { isTelling, nodeOf } from './node-of.ts';
import { orderChoices } from './order-choices.ts';
import { testCondition } from './test-condition.ts';

type Situation = Pick<Attempt, 'playable' | 'nodeId' | 'customer' | 'flags' | 'visits'>;

/** Choices whose condition holds, in authored order, and whether the story can be listened to. */
export function availableChoices(situation: Situation): Offer {
  const node = nodeOf(situation);
  const canListen = isTelling(situation);
  const candidates: readonly Choice[] = canListen ? (node.early ?? []) : node.choices;
  return {
    choices: candidates.filter((choice) => testCondition(choice.when, situation)),
    canListen,
  };
}

/** Whether there is anything to do at this node. */
export function hasOffer(situation: Situation): boolean {
  const { choices, canListen } = availableChoices(situation);
  return canListen || choices.length > 0;
}

/**
 * What the trainee can do now: choices in the order shown, which the seed and the visit decide, and
 * whether the customer can be listened to. Empty once the attempt is over.
 */
export function offerChoices(attempt: Attempt): Offer {
  if (attempt.transcript.end) return { choices: [], canListen: false };
  const { choices, canListen } = availableChoices(attempt);
  const { seed, nodeId } = attempt;
  const visit = countVisits(attempt, nodeId);
  return { choices: orderChoices(choices, { seed, nodeId, visit, canListen }), canListen };
}
