import type { Attempt } from '../../engine/attempt.ts';
import { type KeyScope, customerKey } from '../../persona/customer-key.ts';
import { type CustomerState, contextOf, readCustomer } from '../../persona/customer-state.ts';
import { rebaseCustomer } from '../../persona/rebase-customer.ts';
import { listAwaited } from '../../scenario/spoken-to.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { IntColumn } from './int-column.ts';

/**
 * Customers by number, each with those who were left and may come back: two that will feel and do the
 * same whatever happens have one number.
 */
export interface Customers {
  /** The number of who is there in an attempt; times are kept as seen from there. */
  readonly intern: (attempt: Attempt) => number;
  /** One customer of this number, with the present as the zero of time. */
  readonly stateOf: (customer: number) => CustomerState;
  /** Those who were left and may come back, in the same way. */
  readonly awayOf: (customer: number) => Attempt['away'];
  readonly isTelling: (customer: number) => boolean;
  /** Parts of the story this customer has told to the end. */
  readonly heardOf: (customer: number) => number;
  readonly count: () => number;
}

const NOBODY: Attempt['away'] = new Map();

/** `asked` holds the acts that conditions count, with the highest count asked for. */
export function createCustomers(scope: KeyScope, asked: ReadonlyMap<Act, number>): Customers {
  const numbers = new Map<string, number>();
  const states: CustomerState[] = [];
  const away: Attempt['away'][] = [];
  const heard = new IntColumn();
  const scopeAway = { ...scope, counts: joinCounts(scope.counts, asked) };
  const stateOf = (customer: number): CustomerState => {
    const state = states[customer];
    if (!state) throw new Error(`There is no customer ${customer}`);
    return state;
  };
  return {
    intern: (attempt) => {
      const { customer, nowMs } = attempt;
      const awaited = findAwaited(attempt);
      let key = customerKey(customer, nowMs, scope);
      for (const [name, state] of awaited) {
        key += `|${name},${customerKey(state, nowMs, scopeAway)}`;
      }
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, states.length);
      heard.push(contextOf(customer).heardSegments);
      away.push(new Map(awaited.map(([name, state]) => [name, rebaseCustomer(state, nowMs)])));
      return states.push(rebaseCustomer(customer, nowMs)) - 1;
    },
    stateOf,
    awayOf: (customer) => away[customer] ?? NOBODY,
    isTelling: (customer) => readCustomer(stateOf(customer)).story === 'telling',
    heardOf: (customer) => heard.at(customer),
    count: () => states.length,
  };
}

type Awaited = readonly (readonly [name: string, state: CustomerState])[];

/**
 * Those who were left and may come back, by name. Settled where somebody else is met, so that the
 * same step leaves the same ones wherever it is made.
 */
function findAwaited({ playable, nodeId, customer, away, transcript }: Attempt): Awaited {
  if (away.size === 0) return [];
  const known = [...away].sort(([one], [other]) => (one < other ? -1 : 1));
  if (!transcript.turns.at(-1)?.parted) return known;
  const { scenario } = playable;
  const { name: here = scenario.customer.name } = contextOf(customer);
  const awaited = listAwaited(scenario, scenario.nodes[nodeId]?.contact);
  return known.filter(([name]) => name !== here && awaited.includes(name));
}

function joinCounts(
  one: ReadonlyMap<Act, number>,
  other: ReadonlyMap<Act, number>,
): ReadonlyMap<Act, number> {
  const joined = new Map(one);
  for (const [act, most] of other) joined.set(act, Math.max(most, joined.get(act) ?? 0));
  return joined;
}
