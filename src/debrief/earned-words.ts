import type { Opportunity } from '../scenario/scenario-schema.ts';

/** Where levels come from that are earned by what is done. */
export type EarnedBy = NonNullable<Opportunity['earned']>;

type Worded = Exclude<EarnedBy, 'notes' | 'escalation' | 'interruptions' | 'reasks'>;

/** What a level says that was earned by acts. */
export const EARNED_WORDS: Readonly<Record<Worded, Readonly<Record<number, string>>>> = {
  promises: {
    0: 'not kept, and no other time agreed before it was due',
    1: 'kept, but after its time',
    2: 'another time agreed before it was due',
    3: 'kept in time',
    4: 'kept in time, and made sure that it was settled',
  },
  updates: {
    0: 'no news, or news that were made up',
    1: 'news, but after the time that was said for them',
    4: 'news in time',
  },
  transfers: {
    0: 'sent elsewhere',
    1: 'passed on without the story',
    2: 'left open whose case it is',
    3: 'handed over with the story told',
    4: 'it stayed yours, or you followed it up',
  },
  hold: {
    0: 'nobody was asked or told',
    1: 'told, not asked',
    2: 'asked, without a word on how long',
    3: 'asked, with a time',
    4: 'asked, with a reason and a time that was kept',
  },
};

/** The same of what is counted, and of what was only guessed. */
export const COUNTED_WORDS = {
  earned: '{what}: {level}.',
  ofPromise: '{what} ({promise}): {level}.',
  guessed: 'said as a guess',
  notes: '{taken} of {needed} needed notes taken',
  notesMissing: '{counted}; missing: {texts}',
  notesScattered: '{counted}; beside them {others} that nobody needs',
  escalatedInTime: 'handed over in time',
  escalatedLate: 'handed over after {refusals} refusals, where {allowed} may come before it',
  notEscalated: 'not handed over',
  uninterrupted: 'told to the end without being cut off',
  interrupted: 'cut off {times}',
  askedOnce: 'nothing had to be said twice',
  askedOnceAndUsed: 'nothing had to be said twice, and what was told was used',
  askedAgain: 'asked {times} for what was known',
  once: 'once',
  times: '{count} times',
} as const;
