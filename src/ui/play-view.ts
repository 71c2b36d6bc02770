import type { VisibleAttempt, VisibleOffer } from '../engine/attempt.ts';
import type { CustomerReading, Turn } from '../engine/transcript.ts';
import type { Settings } from '../progress/settings.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { describeFeeling } from './elements/feeling.ts';
import { formatClock } from './elements/format-clock.ts';
import { chooseSurface, type Surface } from './elements/surface.ts';
import { say } from './words.ts';

/** Sounds that have a caption in words. */
export type SoundName = 'ring' | 'pickUp' | 'hangUp' | 'hold' | 'message' | 'room' | 'voice';

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
  /** What is heard now, shown as a caption where captions are on. */
  readonly sound?: SoundName | undefined;
  readonly onChoose: (choiceId: string) => void;
  readonly onListen: () => void;
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
}

export interface PlayView {
  /** Changes with every turn and attempt. */
  readonly turnKey: string;
  readonly title: string;
  readonly progress: string;
  readonly contact: string;
  readonly feeling: string;
  /** Colour of the mark beside the feeling. */
  readonly tone: Tone;
  readonly surface: Surface;
  readonly line: LineView;
  readonly question: string;
  readonly choices: readonly ChoiceView[];
  readonly canListen: boolean;
  /** Names listening, which is reading where the customer writes. */
  readonly listenText: string;
  readonly hasEnded: boolean;
  /** The one thing a screen reader is told about this turn. */
  readonly announcement: string;
}

/** Everything the play screen says about this moment of the attempt. */
export function viewPlay(model: PlayModel): PlayView {
  const { attempt, offer } = model;
  const { playable, locale, transcript } = attempt;
  const { turns } = transcript;
  const hasEnded = transcript.end !== undefined;
  const reading = turns.at(-1)?.after ?? transcript.opening.reading;
  const title = localiseText(playable.scenario.title, locale);
  const manner = playable.scenario.channel === 'phone' ? 'spoken' : 'written';
  const line = viewLine(attempt);
  const feeling = describeFeeling(reading, {
    canListen: offer.canListen,
    final: transcript.end?.final,
  });
  return {
    turnKey: `${attempt.seed}/${turns.length}`,
    title,
    progress: describeProgress(title, model),
    contact: say('play.channel', {
      channel: say(`channel.${playable.scenario.channel}`),
      time: formatClock(attempt.nowMs),
    }),
    feeling,
    tone: chooseTone(reading),
    surface: chooseSurface(reading.mood, reading.grasp),
    line,
    question: say(`play.${chooseQuestion(offer)}.${manner}`),
    listenText: say(`play.listen.${manner}`),
    choices: offer.choices.map((choice, index) => ({
      id: choice.id,
      text: localiseText(choice.text, locale),
      digit: index < 9 ? String(index + 1) : undefined,
    })),
    canListen: offer.canListen && !hasEnded,
    hasEnded,
    announcement: announce(line, feeling),
  };
}

function describeProgress(title: string, { attempt, usualTurns }: PlayModel): string {
  const { turns, end } = attempt.transcript;
  const made = turns.filter((turn) => !('elapse' in turn.move)).length;
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

function viewLine(attempt: VisibleAttempt): LineView {
  const { playable, transcript } = attempt;
  const turn = transcript.turns.findLast((past) => !isQuiet(past));
  const { replies } = turn ?? transcript.opening;
  const text = replies.map((reply) => reply.text).join('\n');
  const situation = findSituation(attempt, turn);
  const ownWords = turn?.text || undefined;
  return text
    ? { speaker: playable.scenario.customer.name, text, situation, ownWords }
    : { speaker: undefined, text: situation ?? '', situation: undefined, ownWords };
}

/** What happened on entering the place the turn led to; nothing while it stayed in its place. */
function findSituation(
  { playable, locale }: VisibleAttempt,
  turn: Turn | undefined,
): string | undefined {
  const { nodes, start } = playable.scenario;
  if (turn && turn.nodeId === turn.nextNodeId) return undefined;
  const situation = nodes[turn?.nextNodeId ?? start]?.situation;
  return situation && localiseText(situation, locale);
}

/** Time that passed without a word leaves the last words standing. */
function isQuiet(turn: Turn): boolean {
  return 'elapse' in turn.move && turn.replies.length === 0;
}

function announce({ speaker, text, situation }: LineView, feeling: string): string {
  const line = situation ? `${situation} ${text}` : text;
  return speaker
    ? say('play.announce', { speaker, line, mood: feeling })
    : say('play.announceSilent', { line, mood: feeling });
}
