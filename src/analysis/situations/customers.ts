import { type KeyScope, customerKey } from '../../persona/customer-key.ts';
import { type CustomerState, contextOf, readCustomer } from '../../persona/customer-state.ts';
import { rebaseCustomer } from '../../persona/rebase-customer.ts';
import { IntColumn } from './int-column.ts';

/** Customers by number: two that will feel and do the same whatever happens have one number. */
export interface Customers {
  /** The number of a customer at a moment; times are kept as seen from there. */
  readonly intern: (state: CustomerState, nowMs: number) => number;
  /** One customer of this number, with the present as the zero of time. */
  readonly stateOf: (customer: number) => CustomerState;
  readonly isTelling: (customer: number) => boolean;
  /** Parts of the story this customer has told to the end. */
  readonly heardOf: (customer: number) => number;
  readonly count: () => number;
}

export function createCustomers(scope: KeyScope): Customers {
  const numbers = new Map<string, number>();
  const states: CustomerState[] = [];
  const heard = new IntColumn();
  const stateOf = (customer: number): CustomerState => {
    const state = states[customer];
    if (!state) throw new Error(`There is no customer ${customer}`);
    return state;
  };
  return {
    intern: (state, nowMs) => {
      const key = customerKey(state, nowMs, scope);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, states.length);
      heard.push(contextOf(state).heardSegments);
      return states.push(rebaseCustomer(state, nowMs)) - 1;
    },
    stateOf,
    isTelling: (customer) => readCustomer(stateOf(customer)).story === 'telling',
    heardOf: (customer) => heard.at(customer),
    count: () => states.length,
  };
}
