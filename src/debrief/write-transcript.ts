import type { Turn } from '../engine/transcript.ts';
import { findContact } from '../scenario/contact-time.ts';
import type { Narration, Opening, TranscriptEntry } from './debrief.ts';
import { explainRules, listGaugeChanges, listStateChanges } from './describe-change.ts';
import { observeTurn } from './describe-observation.ts';
import { type Review, costOfTurn, isReference, localiseFor, nameMove } from './review.ts';

/** Sources of what the customer says about a wait, before anything else happens. */
const COMPLAINT_SOURCE = /^persona\.says\.(silence|hold)\b/;

/** What was said and what happened before the first turn. */
export function writeOpening(review: Review): Opening | undefined {
  const { playable, transcript } = review;
  const replies = transcript.opening.replies.map(({ text }) => text);
  const narration = narrateNode(review, playable.scenario.start, 0);
  return replies.length > 0 || narration ? { narration, replies } : undefined;
}

/** Every turn with what was said, what it changed in words, and what it cost. */
export function writeTranscript(review: Review): TranscriptEntry[] {
  return review.transcript.turns.map((turn) => {
    const { quote, isSpoken } = nameMove(review, turn);
    return {
      turn: turn.index,
      said: quote,
      isSpoken,
      speaker: findOther(review, turn.nextNodeId),
      replies: turn.replies.map(({ text }) => text),
      narration: narrateTurn(review, turn),
      changes: [
        ...listGaugeChanges(turn.before, turn.after),
        ...listStateChanges(turn, review.name),
        ...explainRules(turn, review.name),
      ],
      observed: observeTurn(review, turn.index),
      cost: costOfTurn(review, turn.index),
      reference: isReference(review, turn),
    };
  });
}

/** The short name of whoever speaks at a node, where that is not the customer of the case. */
function findOther({ playable }: Review, nodeId: string): string | undefined {
  const node = playable.scenario.nodes[nodeId];
  return node && findContact(playable.scenario, node)?.customer?.shortName;
}

/** What happened on the way to another place; staying in one place tells nothing new. */
function narrateTurn(review: Review, turn: Turn): Narration | undefined {
  if (turn.nodeId === turn.nextNodeId) return undefined;
  const firstAfter = turn.replies.findIndex(({ source }) => !COMPLAINT_SOURCE.test(source));
  return narrateNode(review, turn.nextNodeId, firstAfter === -1 ? turn.replies.length : firstAfter);
}

function narrateNode(review: Review, nodeId: string, after: number): Narration | undefined {
  const situation = review.playable.scenario.nodes[nodeId]?.situation;
  return situation && { text: localiseFor(review, situation), after };
}
