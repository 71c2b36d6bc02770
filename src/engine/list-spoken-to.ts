import type { OtherCustomer } from '../scenario/contact-schema.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { findSpokenTo } from '../scenario/spoken-to.ts';
import type { Turn } from './transcript.ts';

/**
 * Who is spoken to: at the start, and after each turn. The one at `n` is whom turn `n` begins with,
 * and whoever answers in it is the one after.
 */
export function listSpokenTo(
  scenario: Pick<Scenario, 'contacts' | 'customer'> & {
    readonly nodes: Readonly<Record<string, Pick<Scenario['nodes'][string], 'contact'>>>;
  },
  turns: readonly Pick<Turn, 'nextNodeId'>[],
): readonly [OtherCustomer, ...OtherCustomer[]] {
  const spokenTo: [OtherCustomer, ...OtherCustomer[]] = [scenario.customer];
  let last: OtherCustomer = scenario.customer;
  for (const { nextNodeId } of turns) {
    last = findSpokenTo(scenario, scenario.nodes[nextNodeId] ?? {}) ?? last;
    spokenTo.push(last);
  }
  return spokenTo;
}
