import type { Condition } from './condition-schema.ts';
import type { Choice } from './node-schema.ts';
import type { Act } from './vocabulary.ts';

/** What a choice is worth by its acts. */
export interface ActLevel {
  /** While the promise it is about is not overdue. */
  readonly inTime: number;
  /** Once it is. */
  readonly late: number;
}

/** Where levels that acts earn come from. */
export const ACT_SOURCES = ['promises', 'updates', 'transfers', 'hold'] as const;
export type ActSource = (typeof ACT_SOURCES)[number];

interface Grading {
  /** Whether this is the best choice of a decision at which the behaviour is called for. */
  readonly isBest: (choice: Choice, choices: readonly Choice[]) => boolean;
  readonly grade: (choice: Choice) => ActLevel;
}

const does = ({ acts }: Choice, ...wanted: readonly Act[]): boolean =>
  acts.some((act) => wanted.includes(act));

/** A promise: confirmed 4, kept 3, another time agreed for the same 2, late with notice 1, broken without a word 0. */
const promises: Grading = {
  isBest: (choice) => does(choice, 'KEEP_PROMISE'),
  grade(choice) {
    if (!does(choice, 'KEEP_PROMISE')) return { inTime: choice.promise?.about ? 2 : 0, late: 0 };
    return { inTime: does(choice, 'CONFIRM') ? 4 : 3, late: 1 };
  },
};

/** News that are due: told in time 4, after the time that was said for them 1, not at all or made up 0. */
const updates: Grading = {
  isBest: (choice) => does(choice, 'UPDATE'),
  grade: (choice) =>
    // Where news were promised, telling them keeps that promise.
    does(choice, 'UPDATE', 'KEEP_PROMISE') && !does(choice, 'BLUFF')
      ? { inTime: 4, late: 1 }
      : { inTime: 0, late: 0 },
};

/** Acts by which a case is given to somebody else, who then reads the notes. */
export const HAND_OVERS: readonly Act[] = ['TRANSFER_WARM', 'ESCALATE_WARM'];
/** What says no to somebody: the rule alone, or the manager they wish for refused. */
export const REFUSALS: readonly Act[] = ['POLICY_WALL', 'REFUSE_MANAGER'];
const SENDS_AWAY = ['TRANSFER_COLD', 'HOT_POTATO'] as const;
/** What shows that somebody still sees to it after the case was handed over. */
const FOLLOW_UPS = ['OWN', 'PROMISE', 'KEEP_PROMISE', 'CONFIRM'] as const;

/** Whose case it is: kept, or handed over and followed up 4, handed over 3, left open 2, passed on 1, sent off 0. */
const transfers: Grading = {
  isBest: (choice, choices) =>
    does(choice, 'OWN', ...HAND_OVERS) &&
    choices.some((each) => does(each, ...HAND_OVERS, ...SENDS_AWAY)),
  grade(choice) {
    const level = gradeTransfer(choice);
    return { inTime: level, late: level };
  },
};

function gradeTransfer(choice: Choice): number {
  if (does(choice, 'HOT_POTATO')) return 0;
  if (does(choice, 'TRANSFER_COLD')) return 1;
  if (does(choice, ...HAND_OVERS)) return does(choice, ...FOLLOW_UPS) ? 4 : 3;
  return does(choice, 'OWN', 'KEEP_PROMISE') ? 4 : 2;
}

/** What says why somebody is put on hold. */
const REASONS = ['EXPLAIN_NEXT', 'LOOK_UP', 'CONSULT'] as const;

/** Waiting on hold: asked, with a reason, a time said and kept 4, asked with a time 3, asked 2, told 1, silent 0. */
const hold: Grading = {
  isBest: (choice) => does(choice, 'HOLD_ASKED'),
  grade(choice) {
    const level = gradeHold(choice);
    return { inTime: level, late: level };
  },
};

function gradeHold(choice: Choice): number {
  const { wait } = choice;
  const saidSeconds = wait?.saidSeconds;
  if (does(choice, 'HOLD_ASKED')) {
    if (saidSeconds === undefined) return 2;
    return does(choice, ...REASONS) && wait && wait.seconds <= saidSeconds ? 4 : 3;
  }
  const isTold = saidSeconds !== undefined || does(choice, ...REASONS);
  return does(choice, 'HOLD_BLIND') && isTold ? 1 : 0;
}

const GRADINGS: Readonly<Record<ActSource, Grading>> = { promises, updates, transfers, hold };

/** The best choice of a decision at which the source is called for; undefined where it is not. */
export const findCalling = (source: ActSource, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice.reference && GRADINGS[source].isBest(choice, choices));

/**
 * When a choice comes late: once the promise that it keeps or gives anew is overdue. Where it names
 * none, that is the one due next, or else the last whose time has passed.
 */
export function latenessOf({ keeps, promise, acts }: Choice): Condition {
  const about = acts.includes('KEEP_PROMISE') ? keeps : promise?.about;
  if (about !== undefined) return { promise: 'broken', about };
  return { all: [{ promise: 'broken' }, { not: { promise: 'pending' } }] };
}

export const gradeByActs = (source: ActSource, choice: Choice): ActLevel =>
  GRADINGS[source].grade(choice);
