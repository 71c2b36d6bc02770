import type { Expression } from './expression.ts';

/** Bodies that are drawn, one file each. */
export const POSES = ['neutral', 'crossed', 'open', 'explain', 'point'] as const;
export type Pose = (typeof POSES)[number];

/** Small marks beside the head, in the order of the columns of `accents.svg`. */
export const ACCENTS = ['sting', 'sparkle', 'drop'] as const;
export type Accent = (typeof ACCENTS)[number];

/** Mouths while speaking: at rest between words, else by the vowel. */
export type MouthShape = 'rest' | 'small' | 'wide' | 'round';

export interface Speech {
  readonly mouths: readonly MouthShape[];
  /** Milliseconds each mouth stays. */
  readonly intervalMs: number;
}

/** Light of the room; every part 0..1. */
export interface Light {
  readonly warmth: number;
  readonly tension: number;
  readonly chill: number;
}

/** Everything the stage shows at one moment. */
export interface Look {
  readonly character: string;
  readonly room: string;
  readonly expression: Expression;
  readonly pose: Pose;
  /** Degrees the whole figure leans; positive is towards the trainee. */
  readonly leanDegrees: number;
  /** Degrees the head tilts on top of the lean. */
  readonly headDegrees: number;
  /** Size of the figure; 1 is at ease, above is closer. */
  readonly closeness: number;
  /** 1 is on the stage, 0 has gone. */
  readonly presence: number;
  /** 0 is the room's own light, 1 is dark. */
  readonly dim: number;
  readonly light: Light;
  readonly speech?: Speech | undefined;
  readonly accent?: Accent | undefined;
}

/** A look to reach, counted from the start of the performance. */
export interface StageStep {
  readonly atMs: number;
  readonly durationMs: number;
  readonly look: Look;
}

export const NEUTRAL_LOOK: Look = {
  character: '',
  room: '',
  expression: 'calm',
  pose: 'neutral',
  leanDegrees: 0,
  headDegrees: 0,
  closeness: 1,
  presence: 1,
  dim: 0,
  light: { warmth: 0.4, tension: 0, chill: 0 },
};
