import { sayFrom } from './say.ts';

/** Every word of the debrief screen; it loads with that screen only. */
const ENGLISH = {
  'page.title': 'How it went with {name}',
  'head.label': 'How it ended',
  'head.practice': 'Practice: this run does not replace a result',
  'head.parting': 'Last words',
  'head.afterword': 'What happened next',
  'head.cause': 'What really happened',
  'head.standing': 'First result {first} · best {best}',

  'curve.title': 'How {name} felt',
  'curve.alt': 'Anger, worry and trust of {name} over {turns} turns, from 0 to 100',
  'curve.line': '{gauge} began at {from} and ended at {to}.',
  'curve.of': '{name}: {text}',
  'curve.break': 'After turn {turn} the lines are those of {name}',
  'curve.anger': 'Anger',
  'curve.worry': 'Worry',
  'curve.trust': 'Trust',
  'curve.showTable': 'Show as table',
  'curve.showCurve': 'Show as curve',
  'curve.turn': 'Turn',
  'curve.did': 'What you did',
  'curve.mood': 'Mood',
  'curve.points': 'Where it turned',
  'curve.better': 'Better',
  'curve.worse': 'Worse',
  'curve.axis': 'Turns, from left to right',

  'score.title': 'How it was done',
  'score.tab': '{title} {number}',
  'score.of': 'of 100',
  'score.passed': 'Above the mark of {mark} that counts as passed',
  'score.failed': 'Below the mark of {mark} that counts as passed',
  'score.floor': 'One part stayed below the least it needs',
  'score.critical': 'A critical error counts before the number',
  'score.chance': 'Somebody choosing at random gets {number} (chance alone)',
  'score.chanceAbout':
    'Somebody choosing at random gets about {number} (chance alone, estimate ± {error})',
  'score.whole': '{level}, over {moments}',
  'score.dimensionChance': 'by chance {number}',
  'score.tick': 'The small stroke on each bar is what chance alone gives.',
  'score.level': '{level} · {number}',
  'score.moments.one': '1 moment',
  'score.moments.other': '{count} moments',
  'score.tooLittle': 'not enough evidence',
  'score.notCalled': 'not called for here',
  'score.purpose': 'What this measures',

  'critical.title': 'Critical errors',
  'critical.customer': 'Harms the customer',
  'critical.business': 'Harms the business',
  'critical.compliance': 'Breaks a rule that protects people',
  'critical.turn': '{definition} Turn {turn} of the whole conversation: {quote}',

  'worked.title': 'What worked',
  'worked.none': 'No moment worked well this time. The next block shows what to change first.',
  'worked.relative': 'No moment reached a good level this time; this came closest.',

  'word.title': 'Your word',
  'word.open': 'Not due yet when it ended',
  'word.renewed': 'Another time was agreed before it was due',
  'word.kept': 'Kept in time',
  'word.overdue': 'Its time passed without a word',
  'word.late': 'Kept, after its time',
  'word.broken': 'Its time passed, and all that came was another promise',
  'word.left': 'Still open when the next customer came',

  'change.title.0': 'What to change',
  'change.title.1': 'One thing to change',
  'change.title.2': 'Two things to change',
  'change.title.3': 'Three things to change',
  'change.none': 'Nothing you chose cost anything worth naming.',
  'change.better': 'Better',
  'change.cost': 'Cost {points}',
  'change.costAtLeast': 'Cost at least {points}',
  'change.points.one': '1 point of {rubric}',
  'change.points.other': '{count} points of {rubric}',
  'change.pointsLittle': 'less than 1 point of {rubric}',
  'change.and': '{first} and {last}',
  'change.retry': 'Try again from here',
  'change.retryNamed': 'Try again from here: {quote}',

  'seen.for': 'Speaks for it',
  'seen.against': 'Speaks against it',
  'seen.critical': 'Critical error',
  'seen.notAgain': '{text} Not counted a second time.',

  'said.title': 'The whole conversation',
  'said.turn': 'Turn {turn}',
  'said.you': 'You',
  'said.reference': 'Best on offer',

  'again.title': 'Once more?',
  'again.same': 'Try again',
  'again.sameText': 'The same words in the same order.',
  'again.new': 'Try with other words',
  'again.newText': 'The same customer; wording and order change.',

  'save.play': 'Save this run as a play',
  'save.text': 'For trainers: a text file of every move, to keep as a test.',
  'save.done': 'Saved as {name}.',
  'save.doneAgain': 'Saved as {name}, {times} times now.',
  quoted: '“{text}”',
} as const;

export type DebriefWordKey = keyof typeof ENGLISH;

/** A text of the debrief with its {gaps} filled. */
export const sayDebrief = sayFrom<DebriefWordKey>(ENGLISH);

type CountedKey = 'score.moments' | 'change.points';

/** A text that depends on a whole number, such as "1 moment" or "3 moments". */
export function sayCount(key: CountedKey, count: number, values: Record<string, string> = {}) {
  return sayDebrief(`${key}.${count === 1 ? 'one' : 'other'}`, { ...values, count });
}

/** Words in quotation marks where they were said, and bare where they name what was done. */
export function quoteWords(text: string, isSpoken: boolean): string {
  return isSpoken ? sayDebrief('quoted', { text }) : text;
}
