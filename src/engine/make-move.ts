import { LISTEN } from '../scenario/playable-scenario.ts';
import type { Attempt, Step } from './attempt.ts';
import { elapse } from './elapse.ts';
import { offerChoices } from './offer-choices.ts';
import { respond } from './respond.ts';
import type { Move, Transcript } from './transcript.ts';

/** The moves of a transcript: all that is needed to play it again. */
export function movesOf(transcript: Transcript): readonly Move[] {
  return transcript.turns.map(({ move }) => move);
}

/** Whether a move can be made now; a recording of another version may hold one that cannot. */
export function canMove(attempt: Attempt, move: Move): boolean {
  if (attempt.transcript.end) return false;
  if ('elapse' in move) return Number.isInteger(move.elapse) && move.elapse > 0;
  const offer = offerChoices(attempt);
  if ('listen' in move) return offer.canListen;
  return offer.choices.some(({ id }) => id === move.choose);
}

/** Makes one recorded move. Throws when it cannot be made; ask `canMove` first where that may be. */
export function makeMove(attempt: Attempt, move: Move): Step {
  if ('elapse' in move) return elapse(attempt, move.elapse);
  return respond(attempt, 'listen' in move ? LISTEN : move.choose);
}
