import { isFields, readNumber } from './foreign-value.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const MOTIONS = ['system', 'reduced'] as const;
export type Motion = (typeof MOTIONS)[number];

export const TEXT_SPEEDS = ['instant', 'fast', 'slow'] as const;
export type TextSpeed = (typeof TEXT_SPEEDS)[number];

/** Steps of text size, 0 the design's own. */
export const TEXT_SIZES = [0, 1, 2, 3] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What a trainee may set; kept on the device. */
export interface Settings {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly sound: boolean;
  /** 0..1. */
  readonly volume: number;
  readonly motion: Motion;
  /** Sounds are also written out. */
  readonly captions: boolean;
  readonly textSpeed: TextSpeed;
  /** Words that hurt are said in milder ones where a conversation has them. */
  readonly mildWords: boolean;
  /** Real time runs while a customer waits on the line or in a chat: too long is silence. */
  readonly clock: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 0,
  sound: false,
  volume: 0.7,
  motion: 'system',
  captions: true,
  textSpeed: 'fast',
  mildWords: false,
  clock: false,
};

/** Settings from a stored value; a field that is missing or foreign gets its default. */
export function readSettings(input: unknown): Settings {
  const fields = isFields(input) ? input : {};
  const fallback = DEFAULT_SETTINGS;
  return {
    theme: readOneOf(THEMES, fields.theme, fallback.theme),
    textSize: readOneOf(TEXT_SIZES, fields.textSize, fallback.textSize),
    sound: readFlag(fields.sound, fallback.sound),
    volume: readNumber(fields.volume, 0, 1) ?? fallback.volume,
    motion: readOneOf(MOTIONS, fields.motion, fallback.motion),
    captions: readFlag(fields.captions, fallback.captions),
    textSpeed: readOneOf(TEXT_SPEEDS, fields.textSpeed, fallback.textSpeed),
    mildWords: readFlag(fields.mildWords, fallback.mildWords),
    clock: readFlag(fields.clock, fallback.clock),
  };
}

function readOneOf<T>(allowed: readonly T[], input: unknown, fallback: T): T {
  return allowed.find((value) => value === input) ?? fallback;
}

function readFlag(input: unknown, fallback: boolean): boolean {
  return typeof input === 'boolean' ? input : fallback;
}
