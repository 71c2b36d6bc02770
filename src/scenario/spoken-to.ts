import type { Contact, OtherCustomer } from './contact-schema.ts';
import { findContact } from './contact-time.ts';
import type { ScenarioNode } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';

interface Cast extends Pick<AuthoredScenario, 'customer'> {
  readonly contacts?: readonly Contact[] | undefined;
}

/**
 * Who is spoken to at a node, in a case of several contacts: the customer of the case, or another
 * one. Nobody in a letter from who only writes, nor for the case note: whoever was there stays.
 */
export function findSpokenTo(
  cast: Pick<AuthoredScenario, 'contacts' | 'customer'>,
  node: Pick<ScenarioNode, 'contact'>,
): OtherCustomer | undefined {
  const contact = findContact(cast, node);
  return contact && !contact.from ? (contact.customer ?? cast.customer) : undefined;
}

/** A contact with somebody again, with who that is; any other as it is. */
export function meetAgain(contacts: readonly Contact[], contact: Contact): Contact {
  const { again } = contact;
  if (again === undefined) return contact;
  const met = contacts.slice(0, contacts.indexOf(contact));
  return { ...contact, customer: met.find(({ customer }) => customer?.name === again)?.customer };
}

/** Names of those spoken to in contacts after one, in order; every name as often as that is. */
export function listAwaited({ contacts = [], customer }: Cast, id: string | undefined): string[] {
  const here = contacts.findIndex((contact) => contact.id === id);
  return contacts
    .slice(here + 1)
    .flatMap((contact) => (contact.from ? [] : (contact.customer ?? customer).name));
}

/** Whether anybody is spoken to again after somebody else was. */
export function hasReturns(cast: Cast): boolean {
  const names = listAwaited(cast, undefined);
  return names.some((name, at) => names[at - 1] !== name && names.slice(0, at).includes(name));
}
