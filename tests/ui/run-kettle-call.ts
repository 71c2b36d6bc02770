import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayModel } from '../../src/ui/play-view.ts';
import { loadKettleCall } from './kettle-call.ts';

/** The kettle call after these choices, "listen" among them. */
export function runKettleCall(moves: readonly string[] = [], changes = {}): Attempt {
  const { attempt } = beginAttempt(loadKettleCall(changes), { seed: 'kettle' });
  return moves.reduce((current, move) => respond(current, move).attempt, attempt);
}

/** What the play screen takes for this attempt. */
export function modelOf(attempt: Attempt): PlayModel {
  return { attempt, offer: offerChoices(attempt), usualTurns: 3 };
}
