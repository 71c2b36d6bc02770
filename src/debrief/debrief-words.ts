import type { Gauge } from '../scenario/vocabulary.ts';

/** Sentences of the debrief; another language is another object like this. */
export const ENGLISH = {
  start: 'Start',
  listened: 'Kept listening',
  waited: 'Waited {seconds} s',
  opened: 'Looked up: {text}',
  noted: 'Noted: {text}',
  done: 'Done, not said: {text}',
  caseNote: 'Case note: {text}',
  keepListening: 'Keep listening',
  wholeStory: 'You let {name} tell the whole story',
  restOfStory: 'You let {name} tell the rest of the story',
  wholeStoryWhy: 'What you said afterwards could start from all that {name} had to say.',
  keepListeningWhy:
    'The rest of the story shows what an answer has to deal with, and {name} is readier for one once it is told.',
  cutInNothing: '{name} was still telling what happened.',
  relative: 'Of everything in this conversation, this came closest',
  change: '{gauge} {from} to {to}',
  unchanged: 'anger, worry and trust stayed where they were',
  thought: '{name} thought: {felt}',
  whose: '({name}) {text}',
  met: 'From here on {name}: {change}',
  back: 'From here on {name} again: {change}',
  backLetDown:
    'From here on {name} again, for whom the time of a promise passed meanwhile: {change}',
  gauge: '{gauge} {value}',
  because: '{cause}: {change}.',
  mood: 'From {from} to {to}',
  grasp: 'From {from} to {to}',
  told: '{name} has told the whole story',
  managerAsking: '{name} asks for a manager',
  managerNo: '{name} no longer asks for a manager',
  promisePending: '{name} counts on your promise',
  promiseBroken: 'The promise is broken',
  nothing: 'Nothing was said',
  lastChance: 'This was the last chance for it.',
  beyond: 'Beyond what you may give: {promise}.',
  mayPromise: 'You may promise: {allowed}',
  notPermitted: 'Nobody had permitted it.',
  knownFacts: 'Known by then: {facts}',
  spent: 'Given: {spent}; left of {limit}: {left}',
  overspent: 'Given: {spent}, and by now {sum} of {limit}',
  overLimit: 'That is {beyond} {unit} beyond the limit of {limit} {unit}.',
  faded: 'Time helped here: once {name} has been heard, anger fades by itself.',
  rightWords: 'The words were right.',
  guessed: 'It was a guess. Not known by then: {facts}',
  notOpened: 'Not looked up by then: {texts}.',
  notNoted: 'Not noted by then: {texts}.',
  timePassed: 'Its time passed here: {texts}.',
  openFirst: 'Look it up first, then say the same',
  noteFirst: 'Note it first, then say the same',
  openAndNoteFirst: 'Look it up and note it first, then say the same',
  openInTime: 'Look it up while there is time for it',
  noteInTime: 'Note it while there is time for it',
  openAndNoteInTime: 'Look it up and note it while there is time for it',
  openThese: 'Look it up first: {texts}',
  openTheseInTime: 'Look it up while there is time for it: {texts}',
  findOut: 'Find it out first',
  findOutThen: '{first}, then: {quote}',
  useKnown: 'Say what you know instead of asking for it: {texts}',
  useKnownWhy: 'Whoever has to say it twice wonders who was listening.',
  wordFirst: 'Keep your word first, or agree on another time before it is due',
  openWhy:
    'What was looked up can be said as a fact, and it opens answers that a guess cannot give.',
  noteWhy: 'What was noted is there for whoever needs it next, and nobody has to ask {name} again.',
  wordWhy: 'Whoever waits for a word counts the minutes after its time.',
  missedFurtherOn:
    'Nothing was wrong here; what had not been done before is missed further on: {texts}',
  leavesLess: 'Nothing was wrong here; with less still to come, what went before weighs more',
  otherWay: 'Nothing was wrong here; after what went before, another way would have earned more',
  needlessNote: 'Nobody who reads the notes needs it.',
} as const;

export const GAUGE_WORDS: Readonly<Record<Gauge, string>> = {
  anger: 'anger',
  worry: 'worry',
  trust: 'trust',
  effort: 'effort',
  joy: 'joy',
};

/** A sentence with its {places} filled. */
export function fillPlaces(
  sentence: string,
  places: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole));
}

/** The sentence with a capital letter at its beginning. */
export function beginSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
