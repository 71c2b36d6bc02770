import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, initialTransition, transition } from 'xstate';
import { ACT_NAMES } from '../../src/persona/appraisal-table.ts';
import type { CustomerEvent } from '../../src/persona/customer-context.ts';
import { customerMachine } from '../../src/persona/customer-machine.ts';
import { PERSONAS } from './perform-acts.ts';

type Action = ReturnType<typeof assign>;

/** The same chart, writing its memory by the `assign` of xstate and nothing else. */
const plainMachine = customerMachine.provide({
  actions: Object.fromEntries(
    Object.entries(customerMachine.implementations.actions).map(([name, action]) => {
      const { assignment } = action as unknown as { assignment: Parameters<typeof assign>[0] };
      return [name, assign(assignment) as Action];
    }),
  ) as object,
});

const TIMERS = ['silence', 'holdWarn', 'holdQuit', 'due'].map((delay) => {
  const state = { silence: 'contact.attended', due: 'promise.pending' }[delay] ?? 'contact.onHold';
  return `xstate.after.${delay}.customer.live.${state}`;
});

type Sent = Readonly<Record<string, unknown>> & { readonly type: string };

const sent: fc.Arbitrary<Sent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('ACT'),
      act: fc.constantFrom(...ACT_NAMES),
      dueSeconds: fc.constantFrom(undefined, 60),
    }),
  },
  fc.record({ type: fc.constant('TIME'), conversing: fc.boolean() }),
  fc.record({ type: fc.constant('RESOLVE'), resolved: fc.boolean() }),
  fc.record({ type: fc.constantFrom('RESUME', ...TIMERS) }),
);

test('memory is written as xstate writes it: the same states, memory and timers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(PERSONAS)),
      fc.array(sent, { maxLength: 30 }),
      (persona, events) => {
        let [ours, effects] = initialTransition(customerMachine, { persona });
        let [plain, plainEffects] = initialTransition(plainMachine, { persona });
        [...events, { type: 'CLOSE' }].forEach((event, place) => {
          expect(JSON.stringify(ours)).toBe(JSON.stringify(plain));
          expect(effects.map(({ type, params }) => ({ type, params }))).toEqual(
            plainEffects.map(({ type, params }) => ({ type, params })),
          );
          const timed = { ...event, atMs: place * 7000 } as unknown as CustomerEvent;
          [ours, effects] = transition(customerMachine, ours, timed);
          [plain, plainEffects] = transition(plainMachine, plain, timed);
        });
        expect(ours.status).toBe('done');
        expect(ours.value).toEqual(plain.value);
        expect(ours.context).toEqual(plain.context);
      },
    ),
    { numRuns: 100, seed: 11 },
  );
});
