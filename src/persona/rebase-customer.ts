import type { CustomerSnapshot, CustomerState } from './customer-state.ts';

/**
 * The same customer with `nowMs` as the new zero of simulated time: every time kept is that much
 * earlier. What the last event changed is left behind. Nothing that can still happen differs.
 */
export function rebaseCustomer(state: CustomerState, nowMs: number): CustomerState {
  const { context } = state.snapshot;
  const snapshot = {
    ...state.snapshot,
    context: {
      ...context,
      atMs: context.atMs - nowMs,
      informedUntilMs: context.informedUntilMs - nowMs,
      promised: context.promised.map(({ about, dueMs }) => ({ about, dueMs: dueMs - nowMs })),
      changes: [],
    },
  } as CustomerSnapshot;
  const timers = state.timers.map(({ id, dueMs }) => ({ id, dueMs: dueMs - nowMs }));
  return { snapshot, timers, reading: state.reading };
}
