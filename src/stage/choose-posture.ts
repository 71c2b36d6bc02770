import type { Grasp, Mood } from '../scenario/vocabulary.ts';
import { chooseExpression, type Expression } from './expression.ts';
import type { Light, Pose } from './look.ts';

/** What the customer feels, as far as it can be seen. */
export interface Feeling {
  readonly mood: Mood;
  readonly grasp: Grasp;
  /** Gauges 0..100. */
  readonly anger: number;
  readonly worry: number;
  readonly trust: number;
  readonly joy: number;
}

/** Below this trust the arms are crossed. */
const GUARDED_TRUST = 28;
/** From this trust on the hands explain. */
const OPEN_TRUST = 40;
const DELIGHTED_JOY = 60;

/** The face of a feeling; joy shows only where neither anger nor worry does. */
export function chooseFace(feeling: Feeling): Expression {
  const face = chooseExpression(feeling.mood, feeling.grasp);
  return face === 'calm' && feeling.joy >= DELIGHTED_JOY ? 'delighted' : face;
}

/** The body while speaking: a finger when furious, open hands when lost, explaining when trusting. */
export function chooseSpeakingPose(feeling: Feeling): Pose {
  if (feeling.mood === 'furious') return 'point';
  if (isGuarded(feeling)) return 'crossed';
  if (feeling.mood === 'angry') return 'open';
  if (isLost(feeling)) return 'open';
  return feeling.trust >= OPEN_TRUST ? 'explain' : 'neutral';
}

/** The body while listening: crossed arms when trust is low or anger high, else at ease. */
export function chooseListeningPose(feeling: Feeling): Pose {
  const isAngry = feeling.mood === 'angry' || feeling.mood === 'furious';
  return isAngry || isGuarded(feeling) ? 'crossed' : 'neutral';
}

/** Light of a feeling: warm with trust and joy, coral with anger, cool with worry. */
export function chooseLight(feeling: Feeling): Light {
  const tension = toShare(feeling.anger - 25, 65);
  return {
    warmth: toShare(feeling.trust + feeling.joy / 2 - feeling.anger / 2, 90),
    tension,
    chill: toShare(feeling.worry - 25, 65) * (1 - tension / 2),
  };
}

function isGuarded(feeling: Feeling): boolean {
  return feeling.trust < GUARDED_TRUST;
}

function isLost({ grasp }: Feeling): boolean {
  return grasp === 'lost' || grasp === 'overwhelmed';
}

function toShare(value: number, span: number): number {
  return Math.min(1, Math.max(0, value / span));
}
