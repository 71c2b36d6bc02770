import { sayFrom } from './say.ts';

/** What is heard, in words; they load with the sounds. */
const ENGLISH = {
  ring: 'The phone rings',
  pickUp: 'A click: the line is open',
  hangUp: 'The line goes dead',
  hold: 'Waiting music',
  message: 'A message arrives',
  room: 'Quiet room',
  voice: 'A voice',
} as const;

/** A sound in words. */
export const saySound = sayFrom<keyof typeof ENGLISH>(ENGLISH);
