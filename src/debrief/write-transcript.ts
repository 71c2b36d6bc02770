import type { Turn } from '../engine/transcript.ts';
import type { Narration, Opening, TranscriptEntry } from './debrief.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import { explainRules, listGaugeChanges, listGauges, listStateChanges } from './describe-change.ts';
import { describeSpending } from './describe-spending.ts';
import { observeTurn } from './describe-observation.ts';
import { explainCost } from './explain-cost.ts';
import { isReference } from './find-missing.ts';
import { type Review, costOfTurn, localiseFor, nameMove } from './review.ts';

/** Sources of what the customer says about a wait, before anything else happens. */
const COMPLAINT_SOURCE = /^persona\.says\.(silence|hold)\b/;

/** What was said and what happened before the first turn. */
export function writeOpening(review: Review): Opening | undefined {
  const { playable, transcript } = review;
  const replies = transcript.opening.replies.map(({ text }) => text);
  const narration = narrateNode(review, playable.scenario.start, 0);
  return replies.length > 0 || narration ? { narration, replies } : undefined;
}

/** Every turn with what was said, what it changed in words, what it cost, and why if it was right. */
export function writeTranscript(review: Review, whole: readonly Turn[]): TranscriptEntry[] {
  return review.transcript.turns.map((turn) => {
    const { quote, isSpoken } = nameMove(review, turn);
    return {
      turn: turn.index,
      said: quote,
      isSpoken,
      speaker: findOther(review, turn),
      replies: turn.replies.map(({ text }) => text),
      narration: narrateTurn(review, turn),
      changes: [
        ...describeSpending(review, turn),
        ...describeChanges(review, turn),
        ...describeMeeting(review, whole[turn.index]),
        ...[explainCost(review, turn) ?? []].flat(),
      ],
      observed: observeTurn(review, turn.index),
      cost: costOfTurn(review, turn.index),
      reference: isReference(review, turn),
    };
  });
}

/** What a turn changed, in words that say whose feelings they are where there are several. */
function describeChanges({ cast }: Review, turn: Turn): readonly string[] {
  const name = cast.nameIn(turn.index);
  const [first, ...others] = [
    ...listGaugeChanges(turn.before, turn.after),
    ...listStateChanges(turn, name),
    ...explainRules(turn, name),
  ];
  return first === undefined ? [] : [cast.tell(turn.index, first), ...others];
}

/** Who is there from a turn on, and how, where somebody else was met in it or came back. */
function describeMeeting({ cast, transcript }: Review, turn: Turn | undefined): readonly string[] {
  if (!turn?.parted) return [];
  const name = cast.nameAfter(turn.index);
  const isBack = transcript.turns
    .slice(0, turn.index)
    .some(({ index }) => cast.nameIn(index) === name);
  const said = isBack ? describeReturn(turn) : ENGLISH.met;
  return [fillPlaces(said, { name, change: listGauges(turn.after) })];
}

/** Words for who comes back, and may have waited for word in vain. */
function describeReturn({ changes }: Turn): string {
  const back = changes.findIndex(({ what }) => what === 'customer');
  const isLetDown = changes.slice(back).some(({ act }) => act === 'BREAK_PROMISE');
  return isLetDown ? ENGLISH.backLetDown : ENGLISH.back;
}

/** The short name of whoever answers, where that is not the customer of the case. */
function findOther({ playable, cast }: Review, { index }: Turn): string | undefined {
  const name = cast.nameAfter(index);
  return name === playable.scenario.customer.shortName ? undefined : name;
}

/** What happened on the way to another place; staying in one place tells nothing new. */
function narrateTurn(review: Review, turn: Turn): Narration | undefined {
  if (turn.nodeId === turn.nextNodeId) return undefined;
  const firstAfter = turn.replies.findIndex(({ source }) => !COMPLAINT_SOURCE.test(source));
  return narrateNode(review, turn.nextNodeId, firstAfter === -1 ? turn.replies.length : firstAfter);
}

function narrateNode(review: Review, nodeId: string, after: number): Narration | undefined {
  const { situation, others } = review.playable.scenario.nodes[nodeId] ?? {};
  if (!situation && !others) return undefined;
  const written = others?.map(({ name, text }) => ({ name, text: localiseFor(review, text) }));
  return {
    text: situation ? localiseFor(review, situation) : '',
    ...(written && { others: written }),
    after,
  };
}
