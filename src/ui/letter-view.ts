import type { VisibleAttempt } from '../engine/attempt.ts';
import { viewContact } from './contact-view.ts';
import { localiseText } from '../scenario/localise-text.ts';

/** A block of a letter as it was chosen. */
export interface LetterPart {
  readonly title: string;
  readonly text: string;
}

/** A letter that is being composed. */
export interface LetterView {
  /** A post or a message is no letter. */
  readonly kind: 'mail' | 'social';
  readonly parts: readonly LetterPart[];
  /** Title of the block that is chosen now. */
  readonly next: string;
}

/** The letter being composed at this moment; undefined where none is. */
export function viewLetter(attempt: VisibleAttempt): LetterView | undefined {
  const { turns, end } = attempt.transcript;
  const next = titleOf(attempt, turns.at(-1)?.nextNodeId ?? attempt.playable.scenario.start);
  if (next === undefined || end) return undefined;
  const kind = viewContact(attempt).channel === 'social' ? 'social' : 'mail';
  return { kind, parts: collectParts(attempt, turns.length - 1), next };
}

/** The letter the customer has just got, all its blocks; empty where it was none. */
export function readSentLetter(attempt: VisibleAttempt): readonly LetterPart[] {
  const { turns } = attempt.transcript;
  const index = turns.findLastIndex(({ move }) => 'choose' in move);
  const last = turns[index];
  const title = last && titleOf(attempt, last.nodeId);
  if (!last || title === undefined) return [];
  return [...collectParts(attempt, index - 1), { title, text: last.text }];
}

const titleOf = ({ playable, locale }: VisibleAttempt, nodeId: string): string | undefined => {
  const block = playable.scenario.nodes[nodeId]?.block;
  return block && localiseText(block, locale);
};

/** The blocks chosen up to this turn, back to where something else was done, or was answered. */
function collectParts(attempt: VisibleAttempt, upTo: number): readonly LetterPart[] {
  const parts: LetterPart[] = [];
  for (let index = upTo; index >= 0; index -= 1) {
    const turn = attempt.transcript.turns[index];
    if (!turn || turn.replies.length > 0) break;
    // What is looked up on the way is not written.
    if (turn.nodeId === turn.nextNodeId) continue;
    const title = titleOf(attempt, turn.nodeId);
    if (title === undefined || titleOf(attempt, turn.nextNodeId) === undefined) break;
    parts.unshift({ title, text: turn.text });
  }
  return parts;
}
