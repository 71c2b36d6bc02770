import type { ActEvent, CustomerContext, OpenPromise } from './customer-context.ts';

/** What a customer counts on, and what they counted on in vain. */
export type Words = Pick<CustomerContext, 'promised' | 'overdue'>;

/**
 * What keeping one's word keeps: what it says it keeps, or else what is due next, or else the last
 * whose time has passed. Undefined where it says nothing and none of these is there.
 */
export const aboutKept = (
  { promised, overdue }: Words,
  { keeps }: Pick<ActEvent, 'keeps'>,
): string | undefined => keeps ?? promised[0]?.about ?? overdue.at(-1);

/**
 * The promises a customer still counts on after an act. One about the same thing takes the place of
 * the one before, any other stands beside it. News that name a time are a promise where one is open
 * already.
 */
export function wordsAfter(context: CustomerContext, event: ActEvent): Words {
  const { promised, overdue } = context;
  const isKept = event.act === 'KEEP_PROMISE';
  if (!isKept && !givesWord(context, event)) return context;
  const { about = '' } = event;
  const settled = isKept ? aboutKept(context, event) : about;
  const others = promised.filter((open) => open.about !== settled);
  return {
    promised: isKept
      ? others
      : insert(others, { about, dueMs: event.atMs + promisedMs(context, event) }),
    overdue: overdue.filter((missed) => missed !== settled),
  };
}

const insert = (promised: readonly OpenPromise[], given: OpenPromise): readonly OpenPromise[] =>
  [...promised, given].sort((one, other) => one.dueMs - other.dueMs);

/** The promise due next was not kept. */
export const wordsMissed = ({ promised: [missed, ...others], overdue }: Words): Words => ({
  promised: others,
  overdue: missed ? [...overdue, missed.about] : overdue,
});

const givesWord = ({ promised }: CustomerContext, { act, dueSeconds }: ActEvent): boolean =>
  act === 'PROMISE' || (act === 'UPDATE' && dueSeconds !== undefined && promised.length > 0);

/** Until a promise is due, in milliseconds from when it is made. */
export const promisedMs = ({ persona }: CustomerContext, { dueSeconds }: ActEvent): number =>
  (dueSeconds ?? persona.timers.promiseDueSeconds) * 1000;

/** Until the promise due next is due, in milliseconds; 0 where none is open. */
export const nextDueMs = ({ promised: [next], atMs }: CustomerContext): number =>
  next ? Math.max(0, next.dueMs - atMs) : 0;
