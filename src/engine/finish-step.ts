import { readCustomer } from '../persona/customer-state.ts';
import type { Attempt, Offer, Step } from './attempt.ts';
import { type StepDraft, tensionCue } from './step-draft.ts';
import type { Move, Turn } from './transcript.ts';

export interface Deed {
  /** What was on offer when it was done. */
  readonly offer: Offer;
  readonly move: Move;
  readonly text: string;
  readonly interrupted: boolean;
}

/** Turns the scratch pad of a step into the next attempt, with the step as a turn of its transcript. */
export function finishStep(before: Attempt, draft: StepDraft, deed: Deed): Step {
  const { offer } = deed;
  const after = readCustomer(draft.customer);
  const turn: Turn = {
    index: before.transcript.turns.length,
    nodeId: before.nodeId,
    offered: offer.choices.map(({ id }) => id),
    canListen: offer.canListen,
    move: deed.move,
    text: deed.text,
    acts: draft.acts,
    interrupted: deed.interrupted,
    startMs: before.nowMs,
    endMs: draft.nowMs,
    before: readCustomer(before.customer),
    after,
    changes: draft.changes,
    replies: draft.replies,
    nextNodeId: draft.nodeId,
  };
  const attempt: Attempt = {
    ...before,
    nowMs: draft.nowMs,
    nodeId: draft.nodeId,
    visits: draft.visits,
    flags: draft.flags,
    facts: draft.facts,
    routes: draft.routes,
    customer: draft.customer,
    transcript: {
      ...before.transcript,
      turns: [...before.transcript.turns, turn],
      ...(draft.end ? { end: draft.end } : {}),
    },
  };
  return { attempt, cues: [...draft.cues, tensionCue(after)] };
}
