import { sayFrom } from './say.ts';

/** Words of the clock that somebody may let run. */
const ENGLISH = {
  'clock.title': 'Time to answer',
  'clock.left': '{seconds} s',
  'clock.soon': '{seconds} seconds left to answer.',
  'clock.passed': 'Half a minute passed without a word.',
  'clock.rests': 'The clock rests until you answer.',
  'clock.more': 'One more minute',
  'clock.off': 'Switch the clock off',
} as const;

/** A text of the clock with its {gaps} filled. */
export const sayClock = sayFrom<keyof typeof ENGLISH>(ENGLISH);
