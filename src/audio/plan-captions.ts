import type { PlannedSound } from './plan-sounds.ts';
import { CAPTIONED_SOUNDS, type CaptionedSound } from './sound-name.ts';

/** From this moment on this is heard; undefined ends the caption. */
export interface CaptionStep {
  readonly atMs: number;
  readonly sound: CaptionedSound | undefined;
}

/** A caption stays long enough to be read, even when its sound is a click. */
const LEAST_MS = 1500;

/** The captions of a plan in order of time; each stays at least 1.5 s unless the next one comes. */
export function planCaptions(sounds: readonly PlannedSound[]): readonly CaptionStep[] {
  const steps: CaptionStep[] = [];
  for (const { sound, atMs, lengthMs } of sounds) {
    const name = CAPTIONED_SOUNDS.find((captioned) => captioned === sound);
    // A message is on screen as it arrives; words about its beep would come and go every turn.
    if (name === undefined || name === 'message') continue;
    while ((steps.at(-1)?.atMs ?? -1) >= atMs) steps.pop();
    steps.push({ atMs, sound: name });
    steps.push({ atMs: atMs + Math.max(LEAST_MS, lengthMs), sound: undefined });
  }
  return steps;
}
