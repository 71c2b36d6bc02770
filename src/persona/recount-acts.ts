import { type ActCounts, setCounts } from './customer-context.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { type CustomerSnapshot, type CustomerState, contextOf } from './customer-state.ts';

/** The same customer with other counts of some acts. */
export function recountActs(state: CustomerState, counts: ReadonlyMap<Act, number>): CustomerState {
  if (counts.size === 0) return state;
  const context = contextOf(state);
  const recounted: ActCounts = setCounts(context, counts);
  const snapshot = { ...state.snapshot, context: { ...context, counts: recounted } };
  return { ...state, snapshot: snapshot as CustomerSnapshot };
}
