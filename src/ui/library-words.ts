import { sayFrom } from './say.ts';

/** Words of the list of customers; they load with it. */
const ENGLISH = {
  title: 'Who is on the line?',
  lead: 'Pick a customer and practise the conversation. Mistakes are useful here, and only you see them.',
  empty: 'No conversation is installed.',
  start: 'Start',
  open: 'Open',
  resume: 'Resume',
  named: '{action}: {title}',
  new: 'New',
  begun: 'Begun',
  score: 'Result {first}',
  scores: 'First {first} · best {best}',
  minutes: '{minutes} min',
  skills: 'You practise',
} as const;

/** A text of the library with its {gaps} filled. */
export const sayLibrary = sayFrom<keyof typeof ENGLISH>(ENGLISH);
