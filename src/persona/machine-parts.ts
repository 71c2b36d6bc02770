import { assign } from 'xstate';
import type { Act } from '../scenario/vocabulary.ts';
import { appraiseAct, liveThrough } from './appraise.ts';
import type { CustomerContext, CustomerEvent } from './customer-context.ts';
import * as is from './customer-guards.ts';
import { passTime } from './decay-anger.ts';
import { nextDueMs, wordsAfter, wordsMissed } from './open-promises.ts';

/** What guards and actions of the chart are asked about. */
interface Scope {
  readonly context: CustomerContext;
  readonly event: CustomerEvent;
}

/** A value of a gauge that bounds a band. */
export interface Limit {
  readonly gauge: 'anger' | 'worry';
  readonly value: number;
}

const isAct = ({ event }: Scope, { act }: { readonly act: Act }): boolean =>
  event.type === 'ACT' && event.act === act;

/** Appraises an act that no trainee chose: a timer of the statechart brought it about. */
function suffer({ context, event }: Scope, { act }: { readonly act: Act }): CustomerContext {
  const { atMs } = event;
  const fresh = passTime(context, atMs, false);
  return appraiseAct(fresh, { type: 'ACT', act, atMs });
}

/** The time of the promise due next has come. */
const missPromise = (scope: Scope): CustomerContext => {
  const hurt = suffer(scope, { act: 'BREAK_PROMISE' });
  // Whoever waits in vain no longer knows what for, whatever else was promised.
  return { ...hurt, ...wordsMissed(hurt), informedUntilMs: hurt.atMs };
};

/** Whoever is helped waits for no word any more. */
const settleProblem = (context: CustomerContext, resolved: boolean): CustomerContext => ({
  ...context,
  resolved,
  promised: resolved ? [] : context.promised,
  changes: [],
});

/**
 * What `assign` of xstate does, without working out once more which states are active: that only the
 * context changed is known here, and finding it out would be a quarter of the cost of a step.
 */
function remember<Params>(next: (scope: Scope, params: Params) => CustomerContext) {
  return Object.assign(assign<CustomerContext, CustomerEvent, Params, CustomerEvent, never>(next), {
    // eslint-disable-next-line max-params -- how xstate calls an action
    resolve: (_actorScope: unknown, snapshot: object, scope: Scope, params: Params) => [
      { ...snapshot, context: next(scope, params) },
    ],
  });
}

/** Milliseconds until each timer is due. */
export const delays = {
  silence: ({ context }: Scope) => context.persona.timers.silenceSeconds * 1000,
  holdWarn: ({ context }: Scope) => context.persona.timers.holdWarnSeconds * 1000,
  holdQuit: ({ context }: Scope) => context.persona.timers.holdQuitSeconds * 1000,
  due: ({ context }: Scope) => nextDueMs(context),
};

/** What the ways between states are guarded by. */
export const guards = {
  snapped: is.hasSnapped,
  handedOver: is.wasHandedOver,
  refusedTwice: is.wasRefusedTwice,
  lostFaith: is.hasLostFaith,
  advocate: is.isAdvocate,
  satisfied: is.isSatisfied,
  willCallAgain: is.willCallAgain,
  acceptsNo: is.acceptsNo,
  goesPublic: is.goesPublic,
  wantsManager: is.wantsManager,
  isTalkedDown: is.isTalkedDown,
  hasToldAll: is.hasToldAll,
  isAct,
  isHold: ({ event }: Scope) =>
    event.type === 'ACT' &&
    !event.isAside &&
    (event.act === 'HOLD_ASKED' || event.act === 'HOLD_BLIND'),
  keepsLast: ({ context, event }: Scope) =>
    event.type === 'ACT' &&
    context.promised.length > 0 &&
    wordsAfter(context, event).promised.length === 0,
  isPromised: ({ context, event }: Scope) =>
    event.type === 'ACT' && wordsAfter(context, event) !== context,
  hasFurther: ({ context }: Scope) => context.promised.length > 1,
  isSolved: ({ event }: Scope) => event.type === 'RESOLVE' && event.resolved,
  atLeast: ({ context }: Scope, { gauge, value }: Limit) => context.gauges[gauge] >= value,
  below: ({ context }: Scope, { gauge, value }: Limit) => context.gauges[gauge] < value,
};

/** What is remembered of what happens. */
export const actions = {
  appraise: remember(({ context, event }) =>
    event.type === 'ACT' ? liveThrough(context, event) : context,
  ),
  letTimePass: remember(({ context, event }) =>
    event.type === 'TIME' ? passTime(context, event.atMs, event.conversing) : context,
  ),
  resolve: remember(({ context, event }) =>
    event.type === 'RESOLVE' ? settleProblem(context, event.resolved) : context,
  ),
  suffer: remember((scope, params: { readonly act: Act }) => suffer(scope, params)),
  missPromise: remember(missPromise),
};
