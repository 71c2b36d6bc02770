import type { Offer } from '../engine/attempt.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { respond } from '../engine/respond.ts';
import type { Choice } from '../scenario/node-schema.ts';
import { LISTEN, type PlayableScenario } from '../scenario/playable-scenario.ts';

/** No authored conversation comes near it; ends a scenario that leads in a circle. */
const MOST_TURNS = 60;

/**
 * Turns of the reference run, listening to the whole story and without the work at the desk: what
 * "about" means in "4 of about 10".
 */
export function countReferenceTurns(playable: PlayableScenario): number {
  let { attempt } = beginAttempt(playable, { seed: 'reference' });
  let spoken = 0;
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const move = referenceMove(offerChoices(attempt));
    if (move === undefined) return spoken;
    if (!move.desk) spoken += 1;
    attempt = respond(attempt, move.id).attempt;
  }
  return MOST_TURNS;
}

/** Listening while there is something to hear; what is looked up is looked up before it is spoken of. */
function referenceMove({ choices, canListen }: Offer): Pick<Choice, 'id' | 'desk'> | undefined {
  if (canListen) return { id: LISTEN };
  const best = choices.filter((choice) => choice.reference);
  return best.find(({ desk }) => desk) ?? best[0] ?? choices[0];
}
