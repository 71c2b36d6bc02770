import type { VisibleAttempt } from '../engine/attempt.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { type PlayView, findNode, isAtDesk } from './play-view.ts';

/** How much text is read in a second by somebody who reads slowly in a language not their own. */
const CHARACTERS_PER_SECOND = 8;
/** Left to decide once everything on the screen has been read. */
const THINKING_SECONDS = 20;
/** Asked for with one press, as often as wanted. */
export const MORE_SECONDS = 60;
/** Simulated seconds that nobody speaks once the time is over; how long is too long, each persona knows. */
export const SILENCE_SECONDS = 30;

type Read = Pick<PlayView, 'line' | 'choices' | 'question'>;

/** After so many silences in a row the clock rests: nobody is there. */
const MOST_SILENCES = 2;

/** Real seconds for one decision: reading never counts, so it comes on top of thinking. */
export function secondsFor({ line, choices, question }: Read, attempt: VisibleAttempt): number {
  const texts = [line.text, line.situation ?? '', question, ...choices.map(({ text }) => text)];
  // What lies open from the start is read once.
  const open = countTurns(attempt) === 0 ? readOpen(attempt) : [];
  return secondsToRead([...texts, ...open]) + THINKING_SECONDS;
}

const secondsToRead = (texts: readonly string[]): number =>
  Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / CHARACTERS_PER_SECOND);

/** Real seconds to read what was opened in the latest turn; 0 where nothing was. */
export function secondsOpened(attempt: VisibleAttempt): number {
  const turn = attempt.transcript.turns.at(-1);
  const opened = turn && choiceOfTurn(attempt.playable, turn)?.desk;
  if (opened?.kind !== 'material') return 0;
  const material = listMaterials(attempt).find(({ id }) => id === opened.id);
  return secondsToRead((material?.body ?? []).map((part) => localiseText(part, attempt.locale)));
}

const listMaterials = ({ playable }: VisibleAttempt) => playable.scenario.desk?.materials ?? [];

const readOpen = (attempt: VisibleAttempt): readonly string[] =>
  listMaterials(attempt)
    .filter(({ onDesk }) => onDesk)
    .flatMap(({ body }) => body.map((part) => localiseText(part, attempt.locale)));

/** Turns so far, work at the desk apart: what is looked up belongs to the decision it is for. */
export const countTurns = (attempt: VisibleAttempt): number =>
  attempt.transcript.turns.filter((turn) => !isAtDesk(attempt, turn)).length;

/** Silences in a row up to now. */
export function countSilences({ transcript }: VisibleAttempt): number {
  const { turns } = transcript;
  return turns.length - 1 - turns.findLastIndex(({ move }) => !('elapse' in move));
}

/** Whether nobody seems to be there any more. */
export const isResting = (attempt: VisibleAttempt): boolean =>
  countSilences(attempt) >= MOST_SILENCES;

/** Whether somebody waits for the answer at this moment: on the line or in a chat, done with telling. */
export const isWaitedFor = (
  { channel, canListen, hasEnded }: PlayView,
  attempt: VisibleAttempt,
): boolean =>
  !hasEnded &&
  !canListen &&
  findNode(attempt)?.wrapUp === undefined &&
  (channel === 'phone' || channel === 'chat');
