import { sayFrom } from './say.ts';

/** Words of facts, desk, notes, letter and timeline, which are not needed for the first choice. */
const ENGLISH = {
  'know.facts': 'What I know',
  'know.authority': 'What I may do',
  'know.mayOffer': 'You may offer',
  'know.mayPromise': 'You may promise',
  'know.mayNot': 'You may not',
  'know.promised': 'You promised',
  'know.new': 'New',
  'promise.open': 'due in {time}',
  'promise.renewed': 'another time agreed',
  'promise.kept': 'kept',
  'promise.overdue': 'overdue',
  'promise.late': 'kept late',
  'promise.broken': 'not kept',
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

export type DeskWordKey = keyof typeof ENGLISH;

/** A text of the desk with its {gaps} filled. */
export const sayDesk = sayFrom<DeskWordKey>(ENGLISH);
