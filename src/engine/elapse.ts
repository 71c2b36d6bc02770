import type { Attempt, Step } from './attempt.ts';
import { endIfFinal, endIfOver } from './end-attempt.ts';
import { finishStep } from './finish-step.ts';
import { offerChoices } from './offer-choices.ts';
import { complainAboutWait } from './respond.ts';
import { draftFrom, waitFor } from './step-draft.ts';

/**
 * Lets whole simulated seconds pass in which the trainee says nothing. Play never calls this by
 * itself: reading and thinking cost no simulated time unless somebody asks for that.
 * Throws when the attempt is over or the seconds are not a positive whole number.
 */
export function elapse(attempt: Attempt, seconds: number): Step {
  if (attempt.transcript.end) throw new Error(`Attempt of ${attempt.playable.scenario.id} is over`);
  if (!Number.isInteger(seconds) || seconds <= 0) throw new Error(`Cannot elapse ${seconds} s`);
  const draft = draftFrom(attempt);
  const happened = waitFor(draft, seconds, 'silence');
  if (!endIfFinal(draft)) {
    complainAboutWait(draft, happened);
    endIfOver(draft);
  }
  return finishStep(attempt, draft, {
    offer: offerChoices(attempt),
    move: { elapse: seconds },
    text: '',
    interrupted: false,
  });
}
