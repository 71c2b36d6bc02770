import type { ActEvent, CustomerContext, OpenPromise } from './customer-context.ts';

/**
 * The promises a customer still counts on after an act. One about the same thing takes the place of
 * the one before, any other stands beside it. Keeping one's word keeps what it says it keeps, or
 * else what is due next. News that name a time are a promise where one is open already.
 */
export function promisesAfter(context: CustomerContext, event: ActEvent): readonly OpenPromise[] {
  const { promised } = context;
  if (event.act === 'KEEP_PROMISE') return withoutKept(promised, event);
  if (!givesWord(context, event)) return promised;
  const { about = '', atMs } = event;
  const given: OpenPromise = { about, dueMs: atMs + promisedMs(context, event) };
  return [...promised.filter((open) => open.about !== about), given].sort(
    (one, other) => one.dueMs - other.dueMs,
  );
}

/** Whoever says which promise is kept leaves every other one open. */
const withoutKept = (
  promised: readonly OpenPromise[],
  { keeps }: ActEvent,
): readonly OpenPromise[] =>
  promised.filter(({ about }, at) => (keeps === undefined ? at > 0 : about !== keeps));

const givesWord = ({ promised }: CustomerContext, { act, dueSeconds }: ActEvent): boolean =>
  act === 'PROMISE' || (act === 'UPDATE' && dueSeconds !== undefined && promised.length > 0);

/** Until a promise is due, in milliseconds from when it is made. */
export const promisedMs = ({ persona }: CustomerContext, { dueSeconds }: ActEvent): number =>
  (dueSeconds ?? persona.timers.promiseDueSeconds) * 1000;

/** Until the promise due next is due, in milliseconds; 0 where none is open. */
export const nextDueMs = ({ promised: [next], atMs }: CustomerContext): number =>
  next ? Math.max(0, next.dueMs - atMs) : 0;
