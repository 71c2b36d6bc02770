import { finalOf } from '../persona/customer-state.ts';
import type { Ending } from '../scenario/scenario-schema.ts';
import type { Final } from '../scenario/vocabulary.ts';
import { localise } from './draw-wording.ts';
import { hasOffer } from './offer-choices.ts';
import { type StepDraft, drawVariant, sendEvent } from './step-draft.ts';
import { speakingSeconds } from './speaking-seconds.ts';
import { testCondition } from './test-condition.ts';

/** Endings that stand in for a final the author wrote none for, nearest first. */
export const STAND_INS: Readonly<Record<Final, readonly Final[]>> = {
  advocate: ['satisfied'],
  satisfied: ['willCallAgain', 'acceptedNo'],
  willCallAgain: ['satisfied'],
  acceptedNo: ['lostQuietly'],
  escalated: ['lostQuietly'],
  lostQuietly: ['willCallAgain', 'hungUp'],
  publicComplaint: ['hungUp', 'lostQuietly'],
  hungUp: ['publicComplaint', 'lostQuietly'],
};

/** Ends the conversation; the customer's own state decides how. */
export function closeConversation(draft: StepDraft): void {
  sendEvent(draft, { type: 'CLOSE', atMs: draft.nowMs });
  endIfFinal(draft);
}

/** Ends the conversation where the customer has left, or where there is nothing left to do. */
export function endIfOver(draft: StepDraft): void {
  if (!endIfFinal(draft) && !hasOffer(draft)) closeConversation(draft);
}

/** If the customer has left, settles the ending and its last words. Returns whether it is over. */
export function endIfFinal(draft: StepDraft): boolean {
  const final = finalOf(draft.customer);
  if (final === undefined) return false;
  const ending = chooseEnding(draft, final);
  draft.end = { final, endingId: ending.id };
  const isOwn = ending.final === final;
  const says = draft.playable.persona.says.hungUp;
  const parting =
    isOwn || final !== 'hungUp'
      ? sayParting(draft, ending)
      : drawVariant(draft, { variants: says, source: 'persona.says.hungUp', occasion: 0 });
  draft.replies.push(parting);
  draft.cues.push({ kind: 'end', final, outcome: ending.outcome });
  return true;
}

function sayParting(draft: StepDraft, ending: Ending) {
  const text = localise(draft, ending.parting);
  return { text, seconds: speakingSeconds(text), source: `endings.${ending.id}.parting` };
}

function chooseEnding(draft: StepDraft, final: Final): Ending {
  const { endings } = draft.playable.scenario;
  for (const candidate of [final, ...STAND_INS[final]]) {
    const ending = endings.find((one) => one.final === candidate && testCondition(one.when, draft));
    if (ending) return ending;
  }
  const last = endings[endings.length - 1];
  if (!last) throw new Error(`Scenario ${draft.playable.scenario.id} has no ending`);
  return last;
}
