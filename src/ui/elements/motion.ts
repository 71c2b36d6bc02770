import type { Settings } from '../../progress/settings.ts';

let stillness: MediaQueryList | undefined;

/** True when movement is switched off here or on the device. */
export function isMotionReduced({ motion }: Pick<Settings, 'motion'>): boolean {
  // Making the query costs more than a whole choice does.
  stillness ??= matchMedia('(prefers-reduced-motion: reduce)');
  return motion === 'reduced' || stillness.matches;
}

const CHARACTERS_PER_SECOND = { instant: 0, fast: 90, slow: 40 } as const;

/** Characters per second in which a line appears; 0 at once. */
export function chooseTextSpeed(settings: Settings): number {
  return isMotionReduced(settings) ? 0 : CHARACTERS_PER_SECOND[settings.textSpeed];
}
