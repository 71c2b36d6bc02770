import type { OtherCustomer } from '../scenario/contact-schema.ts';
import { findContact } from '../scenario/contact-time.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Turn } from './transcript.ts';

type Customer = Scenario['customer'] | OtherCustomer;

/**
 * Who is spoken to: at the start, and after each turn. The one at `n` is whom turn `n` begins with,
 * and whoever answers in it is the one after.
 */
export function listSpokenTo(
  scenario: Pick<Scenario, 'contacts' | 'customer' | 'nodes'>,
  turns: readonly Pick<Turn, 'nextNodeId'>[],
): readonly [Customer, ...Customer[]] {
  const spokenTo: [Customer, ...Customer[]] = [scenario.customer];
  let last: Customer = scenario.customer;
  for (const { nextNodeId } of turns) {
    const contact = findContact(scenario, scenario.nodes[nextNodeId] ?? {});
    // A question of the case note belongs to no contact: whoever was there last is the one.
    if (contact) last = contact.customer ?? scenario.customer;
    spokenTo.push(last);
  }
  return spokenTo;
}
