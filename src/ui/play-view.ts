import type { VisibleAttempt, VisibleOffer } from '../engine/attempt.ts';
import type { CustomerReading, Turn } from '../engine/transcript.ts';
import type { Settings } from '../progress/settings.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import { viewContact } from './contact-view.ts';
import { describeFeeling } from './elements/feeling.ts';
import type { Channel } from '../scenario/vocabulary.ts';
import { chooseSurface, type Surface } from './elements/surface.ts';
import type { LetterView } from './letter-view.ts';
import { say } from './words.ts';

/** What the play screen shows, and what it shows it with. */
export interface PlayModel {
  readonly attempt: VisibleAttempt;
  readonly offer: VisibleOffer;
  /** Turns on the reference path, listening included, for "4 of about 10". */
  readonly usualTurns: number;
}

export interface PlayProps extends PlayModel {
  /** A run begun from the middle: it does not replace a score. */
  readonly isPractice: boolean;
  /** Still picture of the customer in the mood of this moment; shown wherever there is no canvas. */
  readonly portraitUrl: string;
  /** Gets the empty element to draw the stage in, and null when it goes away. */
  readonly stageRef: (element: HTMLDivElement | null) => void;
  /** True once the canvas draws; hides the still picture. */
  readonly hasStage: boolean;
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** True while what was chosen waits for the rest of the program to come. */
  readonly isAnswering?: boolean | undefined;
  /** True where the first line was on the page already: it is not written letter by letter again. */
  readonly isSpoken?: boolean | undefined;
  /** False when this browser cannot store anything; leaving then says so. */
  readonly canSave: boolean;
  /** What is heard now in words, shown as a caption where captions are on. */
  readonly sound?: string | undefined;
  readonly onChoose: (choiceId: string) => void;
  readonly onListen: () => void;
  /** Simulated seconds pass in which nobody speaks. */
  readonly onElapse: (seconds: number) => void;
  readonly onClockOff: () => void;
  readonly onPause: () => void;
  readonly onContinue: () => void;
  /** Leaving keeps the place: the same attempt can be resumed. */
  readonly onLeave: () => void;
  /** After the end: open the debrief. */
  readonly onDebrief: () => void;
  readonly onSettings: () => void;
  readonly onToggleSound: () => void;
}

export interface ChoiceView {
  readonly id: string;
  readonly text: string;
  /** Digit that chooses it; absent after the ninth. */
  readonly digit?: string | undefined;
  /** Said before it where it is done and not said. */
  readonly mark?: string | undefined;
}

/** Calm, worried or a little annoyed, or angry. */
export type Tone = 'calm' | 'uneasy' | 'tense';

/** What was said and seen last. */
export interface LineView {
  /** Undefined where only the situation speaks. */
  readonly speaker: string | undefined;
  readonly text: string;
  readonly situation: string | undefined;
  readonly ownWords: string | undefined;
  /** True where the line swallowed part of it. */
  readonly isGarbled: boolean;
}

export interface PlayView {
  /** Changes with every turn and attempt. */
  readonly turnKey: string;
  readonly title: string;
  readonly progress: string;
  /** Channel and time, in words. */
  readonly contact: string;
  readonly channel: Channel;
  readonly feeling: string;
  /** Colour of the mark beside the feeling. */
  readonly tone: Tone;
  readonly surface: Surface;
  readonly line: LineView;
  readonly question: string;
  /** Above the question: "Case note, 1 of 3", or whom a letter goes to and what about. */
  readonly overline?: string | undefined;
  /** The letter that is being composed, block by block. */
  readonly letter?: LetterView | undefined;
  readonly choices: readonly ChoiceView[];
  /** Whether something can be looked up or noted now. */
  readonly canLookUp: boolean;
  readonly canListen: boolean;
  /** Names listening, which is reading where the customer writes. */
  readonly listenText: string;
  readonly hasEnded: boolean;
  /** The one thing a screen reader is told about this turn. */
  readonly announcement: string;
}

/** Says more of a view: what there can only be after the first move. */
export type ViewMore = (view: PlayView, attempt: VisibleAttempt) => PlayView;

/** Everything the play screen says about this moment of the attempt, as far as `viewMore` is there. */
export function viewPlay(model: PlayModel, viewMore?: ViewMore): PlayView {
  const { attempt, offer } = model;
  const { playable, locale, transcript } = attempt;
  const { turns } = transcript;
  const hasEnded = transcript.end !== undefined;
  const reading = turns.at(-1)?.after ?? transcript.opening.reading;
  const title = localiseText(playable.scenario.title, locale);
  const contact = viewContact(attempt);
  const line = viewLine(attempt, contact.customerName);
  const feeling = describeFeeling(reading, {
    canListen: offer.canListen,
    isClosed: findNode(attempt)?.wrapUp !== undefined,
    final: transcript.end?.final,
  });
  const view: PlayView = {
    turnKey: `${attempt.seed}/${turns.filter((turn) => !isAside(attempt, turn)).length}`,
    title,
    progress: describeProgress(title, model),
    contact: contact.text,
    channel: contact.channel,
    feeling,
    tone: chooseTone(reading),
    surface: chooseSurface(reading.mood, reading.grasp),
    line,
    ...viewOffer(offer, { locale, isSpoken: contact.channel === 'phone' }),
    canListen: offer.canListen,
    hasEnded,
    announcement: announce(line, feeling),
  };
  return viewMore?.(view, attempt) ?? view;
}

/** What can be said, and whether there is something to do at the desk. */
function viewOffer(
  offer: VisibleOffer,
  { locale, isSpoken }: { readonly locale: string; readonly isSpoken: boolean },
) {
  const manner = isSpoken ? 'spoken' : 'written';
  const said = offer.choices.filter(({ desk }) => !desk);
  return {
    question: say(`play.${chooseQuestion(offer)}.${manner}`),
    listenText: say(`play.listen.${manner}`),
    choices: said.map(({ id, text }, index) => ({
      id,
      text: localiseText(text, locale),
      digit: index < 9 ? String(index + 1) : undefined,
    })),
    canLookUp: said.length < offer.choices.length,
  };
}

/** The node an attempt is at. */
export const findNode = ({ playable, transcript }: VisibleAttempt) =>
  playable.scenario.nodes[transcript.turns.at(-1)?.nextNodeId ?? playable.scenario.start];

/** What leaves the turn as it is: work at the desk, and a silence nobody minded. */
const isAside = (attempt: VisibleAttempt, turn: Turn): boolean =>
  isAtDesk(attempt, turn) || ('elapse' in turn.move && turn.replies.length === 0);

export const isAtDesk = ({ playable }: VisibleAttempt, turn: Turn): boolean =>
  choiceOfTurn(playable, turn)?.desk !== undefined;

function describeProgress(title: string, { attempt, usualTurns }: PlayModel): string {
  const { turns, end } = attempt.transcript;
  const made = turns.filter((turn) => !('elapse' in turn.move) && !isAtDesk(attempt, turn)).length;
  const number = end ? made : made + 1;
  return say('play.progress', { title, number, total: Math.max(number, usualTurns) });
}

function chooseQuestion({ canListen, choices }: VisibleOffer) {
  if (!canListen) return 'ask';
  return choices.length > 0 ? 'askStory' : 'askMore';
}

function chooseTone({ mood, grasp }: CustomerReading): Tone {
  if (mood === 'angry' || mood === 'furious') return 'tense';
  return mood === 'calm' && grasp === 'sure' ? 'calm' : 'uneasy';
}

function viewLine(attempt: VisibleAttempt, speaker: string): LineView {
  const { playable, transcript } = attempt;
  const turn = transcript.turns.findLast((past) => !isQuiet(attempt, past));
  const { replies } = turn ?? transcript.opening;
  const text = replies.map((reply) => reply.text).join('\n');
  const situation = findSituation(attempt, turn);
  const ownWords = turn?.text || undefined;
  const isGarbled = replies.some(({ source }) => isNoisy(playable, source));
  if (text) return { speaker, text, situation, ownWords, isGarbled };
  return { speaker: undefined, text: situation ?? '', situation: undefined, ownWords, isGarbled };
}

/** Whether the line swallowed some of what stands at a place such as "story.0.1". */
function isNoisy({ scenario }: VisibleAttempt['playable'], source: string): boolean {
  const [place, id = '', , line] = source.split('.');
  const spoken =
    place === 'story' ? scenario.story?.[Number(id)] : scenario.nodes[id]?.lines?.[Number(line)];
  return spoken?.noise === true;
}

/** What happened on entering the place the turn led to; nothing while it stayed in its place. */
function findSituation(
  { playable, locale }: VisibleAttempt,
  turn: Turn | undefined,
): string | undefined {
  const { nodes, start } = playable.scenario;
  if (turn && turn.nodeId === turn.nextNodeId) return undefined;
  const node = nodes[turn?.nextNodeId ?? start];
  // A question of the case note stands where the trainee answers it.
  if (!node?.situation || node.wrapUp !== undefined) return undefined;
  return localiseText(node.situation, locale);
}

/** Time that passed, desk work and a letter not sent yet leave the last words, unless answered. */
export function isQuiet(attempt: VisibleAttempt, turn: Turn): boolean {
  const { nodes } = attempt.playable.scenario;
  const isWriting = nodes[turn.nodeId]?.block && nodes[turn.nextNodeId]?.block;
  const isWork = isWriting ?? ('elapse' in turn.move || isAtDesk(attempt, turn));
  return Boolean(isWork) && turn.replies.length === 0;
}

function announce({ speaker, text, situation }: LineView, feeling: string): string {
  const line = situation ? `${situation} ${text}` : text;
  return speaker
    ? say('play.announce', { speaker, line, mood: feeling })
    : say('play.announceSilent', { line, mood: feeling });
}
