import type { Contact } from '../contact-schema.ts';
import type { Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';

/** Whoever comes back was met in a contact before, as another customer than that of the case. */
export function checkAgain(
  { customer: own }: Scenario,
  contacts: readonly Contact[],
  index: number,
): readonly Finding[] {
  const { id, again, customer } = contacts[index] as Contact;
  const found = (code: string, message: string, hint: string): readonly Finding[] => [
    { code, at: ['contacts', index, 'again'], message, hint },
  ];
  if (again === undefined || customer?.name === again) return [];
  if (again === own.name) {
    return found(
      'same-customer',
      `${again} is the customer of the case, who is spoken to in contact "${id}" without being named.`,
      'Leave "again" out here.',
    );
  }
  if (customer) {
    return found(
      'again-and-another',
      `Contact "${id}" is with ${customer.name}, who is met here, and with "${again}" again.`,
      'Keep "customer" for who is met for the first time, or "again" for who comes back.',
    );
  }
  const later = contacts.findIndex((contact) => contact.customer?.name === again);
  if (later >= 0) {
    return found(
      'customer-not-met',
      `Contact "${id}" is with ${again} again, who is met for the first time in "${contacts[later]?.id ?? ''}" (contacts[${String(later)}]).`,
      'Put the contact they are met in before this one, or give this one their "customer".',
    );
  }
  const known = contacts.slice(0, index).flatMap((contact) => contact.customer?.name ?? []);
  return found(
    'unknown-customer',
    `Contact "${id}" is with "${again}" again, and no contact has a customer of that name.`,
    suggestName(again, known, 'other customer'),
  );
}
