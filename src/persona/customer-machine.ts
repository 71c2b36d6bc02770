import { assign, setup } from 'xstate';
import type { Persona } from '../scenario/persona-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { appraiseAct } from './appraise.ts';
import { ANGER_BANDS, WORRY_BANDS } from './bands.ts';
import {
  type CustomerContext,
  type CustomerEvent,
  type Meeting,
  initialContext,
} from './customer-context.ts';
import * as is from './customer-guards.ts';
import { passTime } from './decay-anger.ts';
import { nextDueMs, promisesAfter } from './open-promises.ts';

interface Scope {
  readonly context: CustomerContext;
  readonly event: CustomerEvent;
}

/** A value of a gauge that bounds a band. */
interface Limit {
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
  return { ...hurt, promised: hurt.promised.slice(1) };
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

/**
 * The customer as a statechart. Timers run on simulated time; whoever drives the machine passes
 * `atMs` with every event, delayed ones included, so that nothing reads a clock.
 *
 * Transitions leave `live` only through `mind.always`, `live.on.CLOSE` or a region's own timer: a
 * region that leaves `live` on the shared event ACT would lose against the ACT transition of an
 * earlier region, since their exit sets conflict, and the machine would silently stay alive.
 */
export const customerMachine = setup({
  types: {
    context: {} as CustomerContext,
    events: {} as CustomerEvent,
    input: {} as { readonly persona: Persona; readonly meeting?: Meeting | undefined },
  },
  delays: {
    silence: ({ context }) => context.persona.timers.silenceSeconds * 1000,
    holdWarn: ({ context }) => context.persona.timers.holdWarnSeconds * 1000,
    holdQuit: ({ context }) => context.persona.timers.holdQuitSeconds * 1000,
    due: ({ context }) => nextDueMs(context),
  },
  guards: {
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
    isHold: ({ event }) =>
      event.type === 'ACT' && (event.act === 'HOLD_ASKED' || event.act === 'HOLD_BLIND'),
    keepsLast: ({ context, event }) =>
      event.type === 'ACT' &&
      context.promised.length > 0 &&
      promisesAfter(context, event).length === 0,
    isPromised: ({ context, event }) =>
      event.type === 'ACT' && promisesAfter(context, event) !== context.promised,
    hasFurther: ({ context }) => context.promised.length > 1,
    isSolved: ({ event }) => event.type === 'RESOLVE' && event.resolved,
    atLeast: ({ context }, { gauge, value }: Limit) => context.gauges[gauge] >= value,
    below: ({ context }, { gauge, value }: Limit) => context.gauges[gauge] < value,
  },
  actions: {
    appraise: remember(({ context, event }) => {
      if (event.type !== 'ACT') return context;
      const fresh = passTime(context, event.atMs, true);
      return appraiseAct(fresh, event);
    }),
    letTimePass: remember(({ context, event }) =>
      event.type === 'TIME' ? passTime(context, event.atMs, event.conversing) : context,
    ),
    resolve: remember(({ context, event }) =>
      event.type === 'RESOLVE' ? settleProblem(context, event.resolved) : context,
    ),
    suffer: remember((scope, params: { readonly act: Act }) => suffer(scope, params)),
    missPromise: remember(missPromise),
  },
}).createMachine({
  id: 'customer',
  context: ({ input }) => initialContext(input.persona, input.meeting),
  initial: 'live',
  states: {
    live: {
      type: 'parallel',
      on: {
        CLOSE: [
          { guard: 'advocate', target: 'advocate' },
          { guard: 'satisfied', target: 'satisfied' },
          { guard: 'willCallAgain', target: 'willCallAgain' },
          { guard: 'acceptsNo', target: 'acceptedNo' },
          { guard: 'goesPublic', target: 'publicComplaint' },
          { target: 'lostQuietly' },
        ],
      },
      states: {
        // First, so that the other regions read what this event did to the gauges, and so that
        // leaving wins over what they do. On `live` itself the ways out would be tested per region.
        mind: {
          always: [
            { guard: 'snapped', target: '#customer.hungUp' },
            { guard: 'handedOver', target: '#customer.escalated' },
            { guard: 'refusedTwice', target: '#customer.publicComplaint' },
            { guard: 'lostFaith', target: '#customer.lostQuietly' },
          ],
          on: {
            ACT: { actions: 'appraise' },
            TIME: { actions: 'letTimePass' },
            RESOLVE: { actions: 'resolve' },
          },
        },
        story: {
          initial: 'telling',
          states: { telling: { always: { guard: 'hasToldAll', target: 'told' } }, told: {} },
        },
        affect: {
          initial: 'calm',
          states: {
            calm: {
              always: { guard: atLeast('anger', ANGER_BANDS.annoyed[0]), target: 'annoyed' },
            },
            annoyed: {
              always: [
                { guard: atLeast('anger', ANGER_BANDS.angry[0]), target: 'angry' },
                { guard: below('anger', ANGER_BANDS.annoyed[1]), target: 'calm' },
              ],
            },
            angry: {
              always: [
                { guard: atLeast('anger', ANGER_BANDS.furious[0]), target: 'furious' },
                { guard: below('anger', ANGER_BANDS.angry[1]), target: 'annoyed' },
              ],
            },
            furious: {
              always: { guard: below('anger', ANGER_BANDS.furious[1]), target: 'angry' },
            },
          },
        },
        grasp: {
          initial: 'sure',
          states: {
            sure: {
              always: { guard: atLeast('worry', WORRY_BANDS.unsure[0]), target: 'unsure' },
            },
            unsure: {
              always: [
                { guard: atLeast('worry', WORRY_BANDS.lost[0]), target: 'lost' },
                { guard: below('worry', WORRY_BANDS.unsure[1]), target: 'sure' },
              ],
            },
            lost: {
              always: [
                { guard: atLeast('worry', WORRY_BANDS.overwhelmed[0]), target: 'overwhelmed' },
                { guard: below('worry', WORRY_BANDS.lost[1]), target: 'unsure' },
              ],
            },
            overwhelmed: {
              always: { guard: below('worry', WORRY_BANDS.overwhelmed[1]), target: 'lost' },
            },
          },
        },
        // Of several promises the one due next runs the timer; nothing is broken for good meanwhile.
        promise: {
          initial: 'none',
          states: {
            none: {
              on: {
                ACT: { guard: { type: 'isAct', params: { act: 'PROMISE' } }, target: 'pending' },
              },
            },
            pending: {
              after: {
                due: [
                  {
                    guard: 'hasFurther',
                    target: 'pending',
                    reenter: true,
                    actions: 'missPromise',
                  },
                  { target: 'broken', actions: 'missPromise' },
                ],
              },
              on: {
                ACT: [
                  { guard: 'keepsLast', target: 'none' },
                  { guard: 'isPromised', target: 'pending', reenter: true },
                ],
                RESOLVE: { guard: 'isSolved', target: 'none' },
              },
            },
            broken: {
              on: {
                ACT: [
                  { guard: { type: 'isAct', params: { act: 'PROMISE' } }, target: 'pending' },
                  { guard: { type: 'isAct', params: { act: 'KEEP_PROMISE' } }, target: 'none' },
                ],
              },
            },
          },
        },
        contact: {
          initial: 'attended',
          states: {
            attended: {
              // Every act starts this timer anew; see restartSilence in customer-state.ts.
              after: {
                silence: {
                  target: 'attended',
                  reenter: true,
                  actions: { type: 'suffer', params: { act: 'SILENCE' } },
                },
              },
              on: {
                ACT: { guard: 'isHold', target: 'onHold' },
              },
            },
            onHold: {
              after: {
                holdWarn: { actions: { type: 'suffer', params: { act: 'SILENCE' } } },
                holdQuit: { target: '#customer.hungUp' },
              },
              on: { RESUME: 'attended' },
            },
          },
        },
        manager: {
          initial: 'no',
          states: {
            no: { always: { guard: 'wantsManager', target: 'asking' } },
            asking: { always: { guard: 'isTalkedDown', target: 'no' } },
          },
        },
      },
    },
    advocate: { type: 'final' },
    satisfied: { type: 'final' },
    willCallAgain: { type: 'final' },
    acceptedNo: { type: 'final' },
    escalated: { type: 'final' },
    lostQuietly: { type: 'final' },
    publicComplaint: { type: 'final' },
    hungUp: { type: 'final' },
  },
});

function atLeast(gauge: Limit['gauge'], value: number) {
  return { type: 'atLeast', params: { gauge, value } } as const;
}

function below(gauge: Limit['gauge'], value: number) {
  return { type: 'below', params: { gauge, value } } as const;
}
