import type { Gauge } from '../scenario/vocabulary.ts';

/** Where in a play a line that begins with a word may stand. */
export type Place = 'top' | 'anywhere' | 'end';

export interface PlayWord {
  readonly place: Place;
  /** A line that shows how the word is used. */
  readonly example: string;
}

const gaugeWord = (gauge: Gauge): PlayWord => ({
  place: 'anywhere',
  example: `${gauge} 20..40`,
});

/** Every word a line of a play can begin with, besides the customer's name and rubrics. */
export const PLAY_WORDS = {
  title: { place: 'top', example: 'title: She hangs up after two excuses' },
  seed: { place: 'top', example: 'seed: mara' },
  locale: { place: 'top', example: 'locale: en' },
  you: { place: 'anywhere', example: 'you: "the beginning of a choice"' },
  listen: { place: 'anywhere', example: 'listen' },
  wait: { place: 'anywhere', example: 'wait 30 seconds' },
  customer: { place: 'anywhere', example: 'customer: "some words of the customer"' },
  mood: { place: 'anywhere', example: 'mood angry or furious' },
  grasp: { place: 'anywhere', example: 'grasp unsure' },
  story: { place: 'anywhere', example: 'story told' },
  promise: { place: 'anywhere', example: 'promise pending' },
  manager: { place: 'anywhere', example: 'manager asking' },
  anger: gaugeWord('anger'),
  worry: gaugeWord('worry'),
  trust: gaugeWord('trust'),
  effort: gaugeWord('effort'),
  joy: gaugeWord('joy'),
  offered: { place: 'anywhere', example: 'offered: "the beginning of a choice"' },
  at: { place: 'anywhere', example: 'at open' },
  known: { place: 'anywhere', example: 'known order' },
  resolved: { place: 'anywhere', example: 'resolved' },
  ending: { place: 'end', example: 'ending hung_up' },
  final: { place: 'end', example: 'final hungUp' },
  outcome: { place: 'end', example: 'outcome bad' },
  score: { place: 'end', example: 'score heard at least 80' },
  passed: { place: 'end', example: 'passed' },
  critical: { place: 'end', example: 'critical crit.bluff' },
} as const satisfies Readonly<Record<string, PlayWord>> & Readonly<Record<Gauge, PlayWord>>;

export type PlayWordName = keyof typeof PLAY_WORDS;

/** Whether a line can begin with this word; capitals make no difference. */
export function isPlayWord(word: string): word is PlayWordName {
  return Object.hasOwn(PLAY_WORDS, word);
}
