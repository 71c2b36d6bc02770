import type { Opportunity } from '../scenario/scenario-schema.ts';

/** Where levels come from that are earned by what is done. */
export type EarnedBy = NonNullable<Opportunity['earned']>;

type Worded = Exclude<EarnedBy, 'notes' | 'escalation'>;

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
} as const;
