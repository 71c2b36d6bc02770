import type { VisibleAttempt } from '../engine/attempt.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { sayDesk } from './desk-words.ts';
import { readSentLetter, viewLetter } from './letter-view.ts';
import { type LineView, type PlayView, type ViewMore, findNode } from './play-view.ts';

/** What there is to say only after the first move: of desk, letter and case note. */
export const viewMore: ViewMore = (view, attempt) =>
  viewCaseNote(view, attempt) ??
  viewDeskWork(view, attempt) ??
  viewWriting(view, attempt) ??
  viewSending(view, attempt);

/** A question of the case note, which is asked once the conversation was closed. */
function viewCaseNote(view: PlayView, attempt: VisibleAttempt): PlayView | undefined {
  const { playable, locale } = attempt;
  const { wrapUp = [] } = playable.scenario;
  const node = findNode(attempt);
  if (node?.wrapUp === undefined || !node.situation || view.hasEnded) return undefined;
  const number = wrapUp.findIndex(({ id }) => id === node.wrapUp) + 1;
  const question = localiseText(node.situation, locale);
  const caseNote = sayDesk('note.number', { number, total: wrapUp.length });
  const line = { ...view.line, text: view.line.text || sayDesk('note.closed') };
  const announcement = sayDesk('note.announce', { line: line.text, title: caseNote, question });
  return { ...view, question, caseNote, line, announcement };
}

/** What was done at the desk, where the customer said nothing to it. */
function viewDeskWork(view: PlayView, attempt: VisibleAttempt): PlayView | undefined {
  const turn = attempt.transcript.turns.at(-1);
  const desk = turn && choiceOfTurn(attempt.playable, turn)?.desk;
  if (!desk || turn.replies.length > 0) return undefined;
  const key = desk.kind === 'note' ? 'desk.noted' : 'desk.opened';
  const announcement = sayDesk(key, { title: turn.text, mood: view.feeling });
  return { ...(viewWriting(view, attempt) ?? view), announcement };
}

/** A letter that is being composed: what stands in it, and which block comes now. */
function viewWriting(view: PlayView, attempt: VisibleAttempt): PlayView | undefined {
  const letter = viewLetter(attempt);
  if (!letter) return undefined;
  const question = askFor(letter.next);
  const written = letter.parts.at(-1);
  if (!written) return { ...view, letter, question };
  const told = tellOfBlock(attempt);
  const announcement = sayDesk('letter.announce', {
    title: written.title,
    question: told ? `${told} ${question}` : question,
  });
  return { ...view, letter, question, line: lineBeside(view.line, told), announcement };
}

/** What there is to know for the block that is chosen now. */
function tellOfBlock(attempt: VisibleAttempt): string | undefined {
  const situation = findNode(attempt)?.situation;
  return situation && localiseText(situation, attempt.locale);
}

/** What the customer wrote stays in sight; where nobody spoke, what the block is about stands alone. */
function lineBeside(line: LineView, told: string | undefined): LineView {
  const begun = { ...line, ownWords: undefined };
  if (told === undefined) return begun;
  return line.speaker === undefined ? { ...begun, text: told } : { ...begun, situation: told };
}

/** A letter that was sent: all of it stands above the answer. */
function viewSending(view: PlayView, attempt: VisibleAttempt): PlayView {
  const parts = readSentLetter(attempt);
  if (parts.length === 0 || view.line.ownWords === undefined) return view;
  const ownWords = parts.map(({ text }) => text).join('\n');
  return { ...view, line: { ...view.line, ownWords } };
}

const askFor = (title: string): string => sayDesk('letter.next', { title });
