import type { TranscriptEntry } from './debrief.ts';
import { explainRules, listGaugeChanges, listStateChanges } from './describe-change.ts';
import { type Review, costOfTurn, isReference, nameMove } from './review.ts';

/** Every turn with what was said, what it changed in words, and what it cost. */
export function writeTranscript(review: Review): TranscriptEntry[] {
  return review.transcript.turns.map((turn) => {
    const { quote, isSpoken } = nameMove(turn);
    return {
      turn: turn.index,
      said: quote,
      isSpoken,
      replies: turn.replies.map(({ text }) => text),
      changes: [
        ...listGaugeChanges(turn.before, turn.after),
        ...listStateChanges(turn, review.name),
        ...explainRules(turn, review.name),
      ],
      cost: costOfTurn(review, turn.index),
      reference: isReference(review, turn),
    };
  });
}
