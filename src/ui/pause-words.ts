import { sayFrom } from './say.ts';

/** Words of a rest. */
const ENGLISH = {
  title: 'Paused',
  text: 'The clock stands still and your place is kept. Take the time you need.',
  textUnsaved: 'The clock stands still. Take the time you need.',
  continue: 'Go on',
  leave: 'Leave',
} as const;

/** A text of the pause. */
export const sayPause = sayFrom<keyof typeof ENGLISH>(ENGLISH);
