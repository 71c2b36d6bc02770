/** Everything the sound board can play. */
export const SOUND_NAMES = [
  'ring',
  'pickUp',
  'hangUp',
  'hold',
  'message',
  'room',
  'voice',
  'key',
  'send',
  'better',
  'worse',
] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

/** Sounds that say something; the others only accompany what is on screen anyway. */
export const CAPTIONED_SOUNDS = [
  'ring',
  'pickUp',
  'hangUp',
  'hold',
  'message',
  'voice',
] as const satisfies readonly SoundName[];
export type CaptionedSound = (typeof CAPTIONED_SOUNDS)[number];
