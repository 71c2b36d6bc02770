import type { VisibleAttempt } from '../engine/attempt.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Contact } from '../scenario/contact-schema.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { type Begun, describeTime, listBegun, viewContact } from './contact-view.ts';
import { sayDesk } from './desk-words.ts';
import { formatClock } from './elements/format-clock.ts';
import { isQuiet } from './play-view.ts';
import { sayTalk } from './talk-words.ts';

/** How people write to each other here; a call is none of these. */
export type TalkKind = 'chat' | 'mail' | 'public' | 'private';

/** Something written earlier in this contact, or what happened meanwhile. */
export interface TalkMessage {
  readonly key: string;
  readonly from: 'you' | 'customer' | 'other' | 'nobody';
  /** Who wrote it, where that is somebody else than the two. */
  readonly name?: string | undefined;
  readonly text: string;
}

/** What the customer filled in before the chat began. */
export interface TalkForm {
  readonly title: string;
  readonly rows: readonly string[];
}

/** Everything a channel on which one writes shows around the latest words. */
export interface TalkView {
  readonly kind: TalkKind;
  readonly customerName: string;
  /** When the customer wrote last in this contact, in words; undefined before that. */
  readonly sent: string | undefined;
  readonly subject: string;
  /** How many read along, in words; only where it is public. */
  readonly readers: string | undefined;
  readonly form: TalkForm | undefined;
  /** Before the latest words, the oldest first. */
  readonly past: readonly TalkMessage[];
  /** What the latest words answer, where it was written in this contact. */
  readonly ownWords: string | undefined;
  /** What others wrote before the latest words of the customer. */
  readonly others: readonly TalkMessage[];
}

/** The channel an attempt is in; undefined on the phone. */
export function viewTalk(attempt: VisibleAttempt): TalkView | undefined {
  const begun = listBegun(attempt).at(-1);
  const { channel, customerName } = viewContact(attempt);
  if (channel === 'phone') return undefined;
  const audience = begun && countReaders(attempt, begun.contact);
  const kind = channel === 'social' ? (audience === undefined ? 'private' : 'public') : channel;
  const { past, ownWords, others, sentAt } = readThread(attempt);
  return {
    ...{ kind, customerName, past, ownWords, others },
    sent: sentAt && describeMoment(attempt, begun, sentAt.place),
    subject: describeSubject(attempt, begun),
    readers: audience === undefined ? undefined : describeReaders(attempt, audience),
    form: kind === 'chat' && !begun?.contact.customer ? findForm(attempt) : undefined,
  };
}

const describeReaders = ({ locale }: VisibleAttempt, audience: number): string =>
  sayTalk(audience === 1 ? 'public.reader' : 'public.readers', {
    count: audience.toLocaleString(locale),
  });

/** When a place was reached. */
function describeMoment(attempt: VisibleAttempt, begun: Begun | undefined, place: number): string {
  const atMs = attempt.transcript.turns[place - 1]?.endMs ?? 0;
  return begun ? describeTime(attempt, begun, atMs) : formatClock(atMs);
}

function describeSubject({ playable, locale }: VisibleAttempt, begun: Begun | undefined): string {
  const { title } = playable.scenario;
  return localiseText(begun?.contact.subject ?? begun?.contact.title ?? title, locale);
}

/** The most that were said to read along in this contact so far: nobody unreads a thing. */
function countReaders(attempt: VisibleAttempt, { id, audience }: Contact): number | undefined {
  if (audience === undefined) return undefined;
  const { nodes } = attempt.playable.scenario;
  return listPlaces(attempt).reduce((most, nodeId) => {
    const node = nodes[nodeId];
    return node?.contact === id ? Math.max(most, node.audience ?? 0) : most;
  }, audience);
}

function findForm({ playable, locale }: VisibleAttempt): TalkForm | undefined {
  const { desk } = playable.scenario;
  const form = desk?.materials.find(({ kind, onDesk }) => kind === 'form' && onDesk);
  if (!form) return undefined;
  const rows = form.body.map((row) => localiseText(row, locale));
  return { title: localiseText(form.title, locale), rows };
}

/** Every node the attempt was at, the first one first. */
const listPlaces = ({ playable, transcript }: VisibleAttempt): readonly string[] => [
  playable.scenario.start,
  ...transcript.turns.map(({ nextNodeId }) => nextNodeId),
];

/** Index of the place at which the contact of now began; the case note belongs to the last one. */
function findBeginning(attempt: VisibleAttempt): number {
  const { nodes } = attempt.playable.scenario;
  const contacts = listPlaces(attempt).map((nodeId) => nodes[nodeId]?.contact);
  const now = contacts.findLast((contact) => contact !== undefined);
  return contacts.findLastIndex((each) => each !== undefined && each !== now) + 1;
}

interface Thread extends Pick<TalkView, 'past' | 'ownWords' | 'others'> {
  /** The latest moment at which the customer wrote. */
  readonly sentAt: Moment | undefined;
}

function readThread(attempt: VisibleAttempt): Thread {
  const beginning = findBeginning(attempt);
  const moments = readMoments(attempt).filter(({ place }) => place >= beginning);
  const latest = moments.at(-1);
  const past = moments.slice(0, -1).flatMap((moment) => listMessages(moment, beginning));
  const isHere = latest !== undefined && latest.place > beginning;
  const sentAt = moments.findLast(({ replies, others }) => replies.length + others.length > 0);
  const others = latest ? listOthers(latest) : [];
  return { past, sentAt, others, ownWords: (isHere && latest.ownWords) || undefined };
}

/** Something was said or happened: on entering a place, after what the trainee wrote. */
interface Moment {
  /** Index of the place; 0 is the start. */
  readonly place: number;
  readonly ownWords: string;
  /** What was done in place of words. */
  readonly deed: string;
  readonly situation: string;
  readonly others: readonly Written[];
  readonly replies: readonly string[];
}

interface Written {
  readonly name: string;
  readonly text: string;
}

/** What was said, turn by turn; the blocks of a letter count as one. */
function readMoments(attempt: VisibleAttempt): readonly Moment[] {
  const { playable, transcript } = attempt;
  const { nodes, start } = playable.scenario;
  const opening = transcript.opening.replies.map(({ text }) => text);
  const moments: Moment[] = [
    { place: 0, ownWords: '', deed: '', replies: opening, ...seeAt(attempt, start) },
  ];
  let written: string[] = [];
  transcript.turns.forEach((turn, index) => {
    const { nodeId, nextNodeId } = turn;
    if (isQuiet(attempt, turn)) {
      if (nodes[nodeId]?.block && nodeId !== nextNodeId) written.push(turn.text);
      return;
    }
    moments.push({
      place: index + 1,
      ...readMove(attempt, turn, written),
      ...seeAt(attempt, nodeId === nextNodeId ? undefined : nextNodeId),
      replies: turn.replies.map(({ text }) => text),
    });
    written = [];
  });
  return moments;
}

/** What the trainee wrote or did; work at the desk and the case note are no part of it. */
function readMove(
  { playable }: VisibleAttempt,
  turn: Turn,
  written: readonly string[],
): Pick<Moment, 'ownWords' | 'deed'> {
  const { desk, done } = choiceOfTurn(playable, turn) ?? {};
  if (playable.scenario.nodes[turn.nodeId]?.wrapUp !== undefined || desk) {
    return { ownWords: '', deed: '' };
  }
  if (done) return { ownWords: '', deed: sayDesk('deed.told', { text: turn.text }) };
  return { ownWords: [...written, turn.text].join('\n'), deed: '' };
}

/** What is seen on entering a place; nothing where none was entered. */
function seeAt(
  attempt: VisibleAttempt,
  nodeId: string | undefined,
): Pick<Moment, 'situation' | 'others'> {
  const node = nodeId === undefined ? undefined : attempt.playable.scenario.nodes[nodeId];
  const situation = node?.wrapUp === undefined ? node?.situation : undefined;
  return {
    situation: situation ? localiseText(situation, attempt.locale) : '',
    others: nodeId === undefined ? [] : readOthers(attempt, nodeId),
  };
}

/** What others than the customer write at a place. */
const readOthers = ({ playable, locale }: VisibleAttempt, nodeId: string): readonly Written[] =>
  (playable.scenario.nodes[nodeId]?.others ?? []).map(({ name, text }) => ({
    name,
    text: localiseText(text, locale),
  }));

const listOthers = ({ place, others }: Moment): readonly TalkMessage[] =>
  others.map((other, index) => ({
    key: `${String(place)}.other.${String(index)}`,
    from: 'other',
    ...other,
  }));

/** What was written to begin a contact was written in the one before. */
function listMessages(moment: Moment, beginning: number): readonly TalkMessage[] {
  const { place, ownWords, deed, situation, replies } = moment;
  const isHere = place > beginning;
  const messages: readonly Omit<TalkMessage, 'key'>[] = [
    { from: 'you', text: isHere ? ownWords : '' },
    { from: 'nobody', text: isHere ? deed : '' },
    { from: 'nobody', text: situation },
    ...listOthers(moment),
    ...replies.map((text) => ({ from: 'customer', text }) as const),
  ];
  return messages
    .map((message, index) => ({ ...message, key: `${String(place)}.${String(index)}` }))
    .filter(({ text }) => text !== '');
}
