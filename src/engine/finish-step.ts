import { readCustomer } from '../persona/customer-state.ts';
import type { Attempt, Offer, Step } from './attempt.ts';
import { type StepDraft, tensionCue } from './step-draft.ts';
import type { Move, Transcript, Turn } from './transcript.ts';

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
    parted: draft.parted,
    changes: draft.changes,
    replies: draft.replies,
    nextNodeId: draft.nodeId,
  };
  const { scenarioId, scenarioVersion, hash, seed, locale, opening, turns } = before.transcript;
  return closeStep(draft, {
    scenarioId,
    scenarioVersion,
    hash,
    seed,
    locale,
    opening,
    turns: turns.concat([turn]),
    end: draft.end,
  });
}

/** The next attempt from a scratch pad; every field is named, which is far faster than a spread. */
export function closeStep(draft: StepDraft, transcript: Transcript): Step {
  const { playable, seed, locale, nowMs, nodeId, visits } = draft;
  const { flags, facts, routes, customer, away, cues } = draft;
  const attempt: Attempt = {
    playable,
    seed,
    locale,
    nowMs,
    nodeId,
    visits,
    flags,
    facts,
    routes,
    customer,
    away,
    transcript,
  };
  cues.push(tensionCue(readCustomer(customer)));
  return { attempt, cues };
}
