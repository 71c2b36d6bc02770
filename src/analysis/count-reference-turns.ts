import { beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { respond } from '../engine/respond.ts';
import { LISTEN, type PlayableScenario } from '../scenario/playable-scenario.ts';

/** No authored conversation comes near it; ends a scenario that leads in a circle. */
const MOST_TURNS = 60;

/**
 * Turns of the reference run, listening to the whole story and without the work at the desk: what
 * "about" means in "4 of about 10".
 */
export function countReferenceTurns(playable: PlayableScenario): number {
  let { attempt } = beginAttempt(playable, { seed: 'reference' });
  let atDesk = 0;
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const { choices, canListen } = offerChoices(attempt);
    const best = choices.filter((choice) => choice.reference);
    // What is looked up is looked up before it is spoken of.
    const reference = best.find(({ desk }) => desk) ?? best[0] ?? choices[0];
    if (!canListen && reference === undefined) return turns - atDesk;
    if (!canListen && reference?.desk) atDesk += 1;
    attempt = respond(attempt, canListen ? LISTEN : (reference?.id ?? LISTEN)).attempt;
  }
  return MOST_TURNS;
}
