import type { VisibleAttempt } from '../engine/attempt.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { choicesOfNode } from '../scenario/playable-scenario.ts';
import { listBegun } from './contact-view.ts';
import { sayDesk } from './desk-words.ts';
import { chooseSurface } from './elements/surface.ts';
import { readSentLetter, viewLetter } from './letter-view.ts';
import { type TalkView, viewTalk } from './talk-view.ts';
import { sayTalk } from './talk-words.ts';
import { type LineView, type PlayView, type ViewMore, findNode, isQuiet } from './play-view.ts';

/**
 * What no first choice of a call needs: of desk, letter and case note, of where one writes, and of
 * another customer.
 */
export const viewMore: ViewMore = (shown, attempt) => {
  const view = viewDeeds(nameFeeling(shown, attempt), attempt);
  return (
    viewCaseNote(view, attempt) ??
    viewChannel(
      viewDeskWork(view, attempt) ?? viewWriting(view, attempt) ?? viewSending(view, attempt),
      attempt,
    )
  );
};

/** What is done and not said stands apart from words, before it is chosen and after. */
function viewDeeds(view: PlayView, attempt: VisibleAttempt): PlayView {
  const node = findNode(attempt);
  const deeds = node ? choicesOfNode(node).filter(({ done }) => done) : [];
  const ids = new Set(deeds.map(({ id }) => id));
  const choices = view.choices.map((choice) =>
    ids.has(choice.id) ? { ...choice, mark: sayDesk('deed.mark') } : choice,
  );
  return { ...view, choices, line: tellDeed(view.line, attempt) };
}

function tellDeed(line: LineView, attempt: VisibleAttempt): LineView {
  const turn = attempt.transcript.turns.findLast((past) => !isQuiet(attempt, past));
  if (!turn || !choiceOfTurn(attempt.playable, turn)?.done) return line;
  const told = sayDesk('deed.told', { text: turn.text });
  const situation = line.situation ? `${told}\n${line.situation}` : told;
  return { ...line, ownWords: undefined, situation };
}

/** Whom it goes to, and who else reads it. */
function viewChannel(view: PlayView, attempt: VisibleAttempt): PlayView {
  const talk = view.hasEnded ? undefined : viewTalk(attempt);
  return talk ? viewOthers(viewManner(view, talk), talk) : view;
}

/** What others wrote is told before what the customer did. */
function viewOthers(view: PlayView, { others }: TalkView): PlayView {
  const told = others.map(({ name = '', text }) => sayTalk('other.said', { name, text }));
  if (told.length === 0) return view;
  return { ...view, announcement: [...told, view.announcement].join(' ') };
}

function viewManner(view: PlayView, talk: TalkView): PlayView {
  const { kind, customerName: name } = talk;
  if (kind === 'mail') {
    const subject = nameReply(talk);
    // Whom a first letter goes to, its own situation says.
    return {
      ...view,
      overline: sayTalk(talk.sent ? 'mail.reply' : 'mail.first', { name, subject }),
    };
  }
  if (kind === 'chat' || view.letter || view.canListen) return view;
  return { ...view, question: sayTalk(`ask.${kind}`, { name }) };
}

/** A first letter has its subject; an answer says so. */
const nameReply = ({ subject, sent }: TalkView): string =>
  sent !== undefined && !subject.startsWith(sayTalk('mail.answering', { subject: '' }))
    ? sayTalk('mail.answering', { subject })
    : subject;

/** Whose feelings are shown, where they are another customer's; those of who only writes are not. */
function nameFeeling(view: PlayView, attempt: VisibleAttempt): PlayView {
  const { customer: other, from } = listBegun(attempt).at(-1)?.contact ?? {};
  if (from && !view.hasEnded) {
    return {
      ...view,
      feeling: sayTalk('other.writes', { name: from.shortName }),
      tone: 'calm',
      surface: chooseSurface('calm', 'sure'),
      announcement: view.line.text,
    };
  }
  if (!other) return view;
  return {
    ...view,
    feeling: sayDesk('feeling.of', { name: other.shortName, feeling: view.feeling }),
  };
}

/** A question of the case note, which is asked once the conversation was closed. */
function viewCaseNote(view: PlayView, attempt: VisibleAttempt): PlayView | undefined {
  const { playable, locale } = attempt;
  const { wrapUp = [] } = playable.scenario;
  const node = findNode(attempt);
  if (node?.wrapUp === undefined || !node.situation || view.hasEnded) return undefined;
  const number = wrapUp.findIndex(({ id }) => id === node.wrapUp) + 1;
  const question = localiseText(node.situation, locale);
  const overline = sayDesk('note.number', { number, total: wrapUp.length });
  const line = { ...view.line, text: view.line.text || sayDesk('note.closed') };
  const announcement = sayDesk('note.announce', { line: line.text, title: overline, question });
  return { ...view, question, overline, line, announcement };
}

/** What was done at the desk, where the customer said nothing to it. */
function viewDeskWork(view: PlayView, attempt: VisibleAttempt): PlayView | undefined {
  const turn = attempt.transcript.turns.at(-1);
  const desk = turn && choiceOfTurn(attempt.playable, turn)?.desk;
  if (!desk) return undefined;
  // What was opened is nothing one said.
  if (turn.replies.length > 0) return { ...view, line: { ...view.line, ownWords: undefined } };
  const key = desk.kind === 'note' ? 'desk.noted' : 'desk.opened';
  const announcement = sayDesk(key, { title: turn.text, mood: view.feeling });
  return { ...(viewWriting(view, attempt) ?? view), announcement };
}

/** A letter that is being composed: what stands in it, and which block comes now. */
function viewWriting(view: PlayView, attempt: VisibleAttempt): PlayView | undefined {
  const letter = viewLetter(attempt);
  if (!letter) return undefined;
  const question = sayDesk(`letter.next.${letter.kind}`, { title: letter.next });
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
