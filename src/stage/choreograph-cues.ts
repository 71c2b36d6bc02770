import type { Cue } from '../engine/cue.ts';
import { GRASPS, MOODS, type Final, type Grasp, type Mood } from '../scenario/vocabulary.ts';
import {
  chooseFace,
  chooseLight,
  chooseListeningPose,
  chooseSpeakingPose,
  type Feeling,
} from './choose-posture.ts';
import type { Expression } from './expression.ts';
import { NEUTRAL_LOOK, type Accent, type Look, type Pose, type StageStep } from './look.ts';
import { shapeMouths, speechMs } from './shape-mouths.ts';

/** What the stage has to remember between two performances. */
export interface Posture {
  readonly feeling: Feeling;
  readonly look: Look;
}

export interface Performance {
  readonly steps: readonly StageStep[];
  readonly posture: Posture;
}

export const FIRST_POSTURE: Posture = {
  feeling: { mood: 'calm', grasp: 'sure', anger: 0, worry: 0, trust: 50, joy: 0 },
  look: NEUTRAL_LOOK,
};

const SHIFT_MS = 240;
const LISTEN_MS = 420;
const REACT_MS = 260;
const FADE_MS = 300;
const WAIT_MS = 1100;
/** The line stands on screen at once, so its face must not come later than this. */
const LONGEST_LEAD_MS = 280;

interface Draft {
  clockMs: number;
  feeling: Feeling;
  look: Look;
  readonly steps: StageStep[];
}

/**
 * Turns cues into looks to reach, in milliseconds from now, keeping the order of the cues.
 * The same cues and posture give the same steps; the last look is where the customer rests.
 */
export function choreographCues(cues: readonly Cue[], posture: Posture): Performance {
  const look: Look = { ...posture.look, speech: undefined, accent: undefined };
  // The gauges are told last but light and posture should already fit the first word.
  const tension = cues.findLast((cue) => cue.kind === 'tension');
  const feeling = tension ? withGauges(posture.feeling, tension) : posture.feeling;
  const draft: Draft = { clockMs: 0, feeling, look, steps: [] };
  // Whoever enters takes the place of the one before, whatever that one still felt.
  const present = cues.slice(
    Math.max(
      0,
      cues.findLastIndex(({ kind }) => kind === 'enter'),
    ),
  );
  for (const cue of tellFeelingsFirst(present)) stageCue(draft, cue);
  return { steps: draft.steps, posture: { feeling: draft.feeling, look: draft.look } };
}

/**
 * The trainee reads all lines of a step at once beside the mood they end in: the face takes that
 * mood before the first of them.
 */
function tellFeelingsFirst(cues: readonly Cue[]): readonly Cue[] {
  const grasp = cues.findLast((cue) => cue.kind === 'grasp')?.to;
  const mood = cues.findLast((cue) => cue.kind === 'mood')?.to;
  const told = cues.map((cue) =>
    cue.kind === 'speak' ? { ...cue, mood: mood ?? cue.mood, grasp: grasp ?? cue.grasp } : cue,
  );
  return told.toSorted((a, b) => rankCue(a) - rankCue(b));
}

function rankCue({ kind }: Cue): number {
  if (kind === 'enter' || kind === 'send') return 0;
  return kind === 'mood' || kind === 'grasp' ? 1 : 2;
}

function stageCue(draft: Draft, cue: Cue): void {
  switch (cue.kind) {
    case 'enter':
      return stageEntrance(draft, cue);
    case 'send':
      return stageListening(draft);
    case 'speak':
      return stageLine(draft, cue);
    case 'mood':
      return stageMood(draft, cue.from, cue.to);
    case 'grasp':
      return stageGrasp(draft, cue.from, cue.to);
    case 'tension':
      return stageTension(draft, cue);
    case 'wait':
      return stageWait(draft, cue.wait);
    case 'end':
      return stageEnd(draft, cue.final);
  }
}

function reach(draft: Draft, change: Partial<Look>, durationMs = SHIFT_MS): void {
  draft.look = { ...draft.look, accent: undefined, ...change };
  draft.steps.push({ atMs: draft.clockMs, durationMs, look: draft.look });
}

function stageEntrance(draft: Draft, cue: Extract<Cue, { kind: 'enter' }>): void {
  const { character, room, mood, grasp } = cue;
  draft.feeling = { ...draft.feeling, mood, grasp };
  draft.look = { ...NEUTRAL_LOOK, character, room };
  reach(draft, atRest(draft.feeling), 0);
}

/** The trainee speaks: the customer leans in a little. */
function stageListening(draft: Draft): void {
  reach(draft, { leanDegrees: 1, headDegrees: 1.5, closeness: 1.015, speech: undefined });
  draft.clockMs += LISTEN_MS;
}

function stageLine(draft: Draft, cue: Extract<Cue, { kind: 'speak' }>): void {
  draft.feeling = { ...draft.feeling, mood: cue.mood, grasp: cue.grasp };
  const { feeling } = draft;
  const speech = shapeMouths(cue);
  hurryLead(draft);
  const isPressing = feeling.mood === 'furious' || feeling.mood === 'angry';
  reach(draft, {
    ...atRest(feeling),
    pose: chooseSpeakingPose(feeling),
    leanDegrees: isPressing ? 1.6 : 0.5,
    headDegrees: isPressing ? 1 : -0.8,
    closeness: isPressing ? 1.035 : 1.01,
    speech,
  });
  draft.clockMs += speechMs(speech);
  reach(draft, { ...atRest(feeling), pose: draft.look.pose, speech: undefined });
}

/** Shortens what comes before the first line, which is read meanwhile. */
function hurryLead(draft: Draft): void {
  const { steps, clockMs } = draft;
  if (clockMs <= LONGEST_LEAD_MS || steps.some(({ look }) => look.speech)) return;
  const share = LONGEST_LEAD_MS / clockMs;
  for (const [index, step] of steps.entries()) {
    steps[index] = { ...step, atMs: step.atMs * share, durationMs: step.durationMs * share };
  }
  draft.clockMs = LONGEST_LEAD_MS;
}

function stageMood(draft: Draft, from: Mood, to: Mood): void {
  draft.feeling = { ...draft.feeling, mood: to };
  const isRising = MOODS.indexOf(to) > MOODS.indexOf(from);
  const accent: Accent | undefined =
    isRising && (to === 'angry' || to === 'furious') ? 'sting' : undefined;
  reach(draft, {
    ...atRest(draft.feeling),
    leanDegrees: isRising ? -1.4 : 0.4,
    headDegrees: isRising ? -1.5 : 1,
    accent,
  });
  draft.clockMs += REACT_MS;
}

function stageGrasp(draft: Draft, from: Grasp, to: Grasp): void {
  draft.feeling = { ...draft.feeling, grasp: to };
  const isRising = GRASPS.indexOf(to) > GRASPS.indexOf(from);
  const accent: Accent | undefined = isRising && to === 'overwhelmed' ? 'drop' : undefined;
  reach(draft, { ...atRest(draft.feeling), headDegrees: isRising ? -2.2 : 0.8, accent });
  draft.clockMs += REACT_MS;
}

function stageTension(draft: Draft, cue: Extract<Cue, { kind: 'tension' }>): void {
  const wasDelighted = draft.look.expression === 'delighted';
  draft.feeling = withGauges(draft.feeling, cue);
  // Once the customer has gone, only the light may still change.
  if (draft.look.presence === 0) return reach(draft, { light: chooseLight(draft.feeling) });
  const face = chooseFace(draft.feeling);
  const accent = face === 'delighted' && !wasDelighted ? 'sparkle' : undefined;
  reach(draft, {
    light: chooseLight(draft.feeling),
    expression: face,
    pose: restPose(draft),
    accent,
  });
}

/** A pose taken while speaking stays, unless the arms have a reason to cross. */
function restPose(draft: Draft): Pose {
  const listening = chooseListeningPose(draft.feeling);
  const isSpeakingPose = draft.look.pose !== 'crossed' && draft.look.pose !== 'neutral';
  return isSpeakingPose ? draft.look.pose : listening;
}

/** Time passes: the room dims and comes back, the further away the darker. */
function stageWait(draft: Draft, wait: Extract<Cue, { kind: 'wait' }>['wait']): void {
  const { look } = draft;
  const dim = { silence: 0.12, hold: 0.35, away: 0.75 }[wait];
  reach(draft, { dim, headDegrees: wait === 'away' ? 0 : -2, speech: undefined }, FADE_MS);
  draft.clockMs += WAIT_MS;
  reach(draft, { dim: look.dim, headDegrees: look.headDegrees }, FADE_MS);
}

const LAST_LOOK: Record<Final, { expression: Expression; pose: Pose; isGone?: boolean }> = {
  advocate: { expression: 'delighted', pose: 'explain' },
  satisfied: { expression: 'delighted', pose: 'neutral' },
  willCallAgain: { expression: 'calm', pose: 'explain' },
  acceptedNo: { expression: 'calm', pose: 'neutral' },
  escalated: { expression: 'annoyed', pose: 'crossed' },
  publicComplaint: { expression: 'angry', pose: 'crossed' },
  lostQuietly: { expression: 'worried', pose: 'neutral', isGone: true },
  hungUp: { expression: 'furious', pose: 'point', isGone: true },
};

function stageEnd(draft: Draft, final: Final): void {
  const { isGone, ...last } = LAST_LOOK[final];
  const accent = last.expression === 'delighted' ? 'sparkle' : undefined;
  reach(draft, {
    ...last,
    leanDegrees: 0,
    headDegrees: 0,
    closeness: 1,
    speech: undefined,
    accent,
  });
  draft.clockMs += WAIT_MS / 2;
  if (isGone) reach(draft, { presence: 0, dim: 0.28 }, FADE_MS);
}

function atRest(feeling: Feeling): Partial<Look> {
  return {
    expression: chooseFace(feeling),
    pose: chooseListeningPose(feeling),
    light: chooseLight(feeling),
    leanDegrees: 0,
    headDegrees: 0,
    closeness: 1,
  };
}

function withGauges(feeling: Feeling, gauges: Omit<Feeling, 'mood' | 'grasp'>): Feeling {
  const { anger, worry, trust, joy } = gauges;
  return { ...feeling, anger, worry, trust, joy };
}
