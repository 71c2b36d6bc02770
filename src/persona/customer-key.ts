import {
  CONTACT_STATES,
  GRASPS,
  type Gauge,
  MANAGER_STATES,
  MOODS,
  PROMISE_STATES,
} from '../scenario/vocabulary.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { type CustomerContext, countOf } from './customer-context.ts';
import { type CustomerState, SILENCE, contextOf, readCustomer } from './customer-state.ts';
import { canDecay } from './decay-anger.ts';

/** What of a customer anything in one scenario can ever read. */
export interface KeyScope {
  /** Gauges read beside anger, worry and trust, which every customer's rules read. */
  readonly gauges: readonly Gauge[];
  /** Acts whose count is read, with the number from which on it makes no difference. */
  readonly counts: ReadonlyMap<Act, number>;
  /** Whether anything but talk lets time pass: a wait, or a promise that comes due. */
  readonly hasWaits: boolean;
}

/**
 * Text that is equal for two customers who will feel and do the same whatever happens next, at a
 * moment when the trainee is to move. Times count from `nowMs`. The timer of silence is left out:
 * every move starts it anew before anybody waits.
 */
export function customerKey(state: CustomerState, nowMs: number, scope: KeyScope): string {
  const context = contextOf(state);
  const { anger, worry, trust } = context.gauges;
  const flags = (context.resolved ? 2 : 0) + (context.hasReason ? 1 : 0);
  let key = `${regionsCode(state)},${anger},${worry},${trust},${context.heardSegments}`;
  if (context.name !== undefined) key += `,${context.name}`;
  key += `,${context.pressure},${Math.min(2, context.worseningInRow)},${flags}`;
  for (const gauge of scope.gauges) key += `,${context.gauges[gauge]}`;
  for (const [act, cap] of scope.counts) key += `,${Math.min(cap, countOf(context, act))}`;
  return (
    key + timesKey(context, nowMs, scope) + promisesKey(context, nowMs) + timersKey(state, nowMs)
  );
}

/** The states of the chart's regions as one number. */
function regionsCode(state: CustomerState): number {
  const { mood, grasp, story, promise, contact, manager } = readCustomer(state);
  const bands = MOODS.indexOf(mood) * GRASPS.length + GRASPS.indexOf(grasp);
  const told = bands * 2 + (story === 'told' ? 1 : 0);
  const promised = told * PROMISE_STATES.length + PROMISE_STATES.indexOf(promise);
  const attended = promised * CONTACT_STATES.length + CONTACT_STATES.indexOf(contact);
  return attended * MANAGER_STATES.length + MANAGER_STATES.indexOf(manager);
}

/**
 * Time since the last appraisal counts only where it can lower anger. Without waits it always does
 * so like the carry, and nothing reads until when the customer is informed.
 */
function timesKey(context: CustomerContext, nowMs: number, scope: KeyScope): string {
  const sinceMs = canDecay(context) ? nowMs - context.atMs : 0;
  if (!scope.hasWaits) return `,${context.decayCarryMs + sinceMs}`;
  const informedMs = Math.max(context.informedUntilMs, nowMs - sinceMs) - nowMs;
  return `,${context.decayCarryMs},${sinceMs},${informedMs}`;
}

/**
 * Promises in order: what each is about, which a later one can replace, and when it is due; then
 * those whose time has passed.
 */
function promisesKey({ promised, overdue }: CustomerContext, nowMs: number): string {
  let key = '';
  for (const { about, dueMs } of promised) key += `,${about}@${dueMs - nowMs}`;
  for (const about of overdue) key += `,${about}!`;
  return key;
}

/** Timers in order, since of two due at once the first started comes first. */
function timersKey({ timers }: CustomerState, nowMs: number): string {
  let key = '';
  for (const { id, dueMs } of timers) key += id === SILENCE ? ',-' : `,${id}@${dueMs - nowMs}`;
  return key;
}
