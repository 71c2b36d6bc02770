import { sayFrom } from './say.ts';

/** Words of desk, notes, letter and timeline, which come after the first choice. */
const ENGLISH = {
  'desk.title': 'Desk',
  'case.title': 'The case',
  'notes.title': 'My notes',
  'case.now': 'Now',
  'desk.search': 'Search',
  'desk.found.one': '1 found',
  'desk.found.other': '{count} found',
  'desk.nothing': 'Nothing is found for these words. Try fewer or other ones.',
  'desk.open': 'Open',
  'desk.named': '{action}: {title}',
  'desk.later': 'Not at this moment',
  'desk.internal': 'Not for customers',
  'desk.tellFrom': 'For customers from {time} on: {title}',
  'desk.cost.silence': 'takes {time}, and the line is silent',
  'desk.cost.hold': 'takes {time}, while they hold',
  'desk.cost.away': 'takes {time}',
  'desk.kind.article': 'Article',
  'desk.kind.history': 'Earlier contacts',
  'desk.kind.order': 'Order',
  'desk.kind.form': 'Form',
  'desk.kind.guide': 'Guide',
  'desk.note': 'Note this',
  'desk.opened': 'Opened: {title}. {mood}.',
  'desk.noted': 'Noted: {title}. {mood}.',
  'note.number': 'Case note, {number} of {total}',
  'note.closed': 'That was the conversation. Write it down while it is fresh.',
  'note.announce': '{line} {title}: {question}',
  'letter.title': 'Your letter so far',
  'letter.next': 'Next in your letter: {title}',
  'letter.announce': 'Written: {title}. {question}.',
  'desk.notYet': 'What is worth writing down can be noted when there is a moment for it.',
} as const;

/** A text of the desk with its {gaps} filled. */
export const sayDesk = sayFrom<keyof typeof ENGLISH>(ENGLISH);
