import { createMachine } from 'xstate';
import type { Persona } from '../scenario/persona-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { ANGER_BANDS, WORRY_BANDS } from './bands.ts';
import {
  type CustomerContext,
  type CustomerEvent,
  type Meeting,
  initialContext,
} from './customer-context.ts';
import { type Limit, actions, delays, guards } from './machine-parts.ts';

interface OfAct {
  readonly act: Act;
}

/** What the chart names of its parts, with what each is given. */
interface Parts {
  readonly context: CustomerContext;
  readonly events: CustomerEvent;
  readonly input: { readonly persona: Persona; readonly meeting?: Meeting | undefined };
  readonly delays: keyof typeof delays;
  readonly guards:
    | { readonly type: 'atLeast' | 'below'; readonly params: Limit }
    | { readonly type: 'isAct'; readonly params: OfAct }
    | { readonly type: Exclude<keyof typeof guards, 'atLeast' | 'below' | 'isAct'> };
  readonly actions:
    | { readonly type: 'suffer'; readonly params: OfAct }
    | { readonly type: Exclude<keyof typeof actions, 'suffer'> };
}

/**
 * The customer as a statechart. Timers run on simulated time; whoever drives the machine passes
 * `atMs` with every event, delayed ones included, so that nothing reads a clock.
 *
 * Transitions leave `live` only through `mind.always`, `live.on.CLOSE` or a region's own timer: a
 * region that leaves `live` on the shared event ACT would lose against the ACT transition of an
 * earlier region, since their exit sets conflict, and the machine would silently stay alive.
 */
export const customerMachine = createMachine(
  {
    types: {} as Parts,
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
  },
  { delays, guards, actions },
);

function atLeast(gauge: Limit['gauge'], value: number) {
  return { type: 'atLeast', params: { gauge, value } } as const;
}

function below(gauge: Limit['gauge'], value: number) {
  return { type: 'below', params: { gauge, value } } as const;
}
