import type { PlayView } from './play-view.ts';

/** How much text is read in a second by somebody who reads slowly in a language not their own. */
const CHARACTERS_PER_SECOND = 8;
/** Left to decide once everything on the screen has been read. */
const THINKING_SECONDS = 20;
/** Asked for with one press, as often as wanted. */
export const MORE_SECONDS = 60;
/** Simulated seconds that nobody speaks once the time is over; how long is too long, each persona knows. */
export const SILENCE_SECONDS = 30;

type Read = Pick<PlayView, 'line' | 'choices' | 'question'>;

/** Real seconds for one decision: reading never counts, so it comes on top of thinking. */
export function secondsFor({ line, choices, question }: Read): number {
  const texts = [line.text, line.situation ?? '', question, ...choices.map(({ text }) => text)];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.ceil(characters / CHARACTERS_PER_SECOND) + THINKING_SECONDS;
}

/** Whether somebody waits for the answer at this moment: on the line or in a chat, done with telling. */
export const isWaitedFor = ({ channel, canListen, hasEnded, overline }: PlayView): boolean =>
  !hasEnded && !canListen && overline === undefined && (channel === 'phone' || channel === 'chat');
