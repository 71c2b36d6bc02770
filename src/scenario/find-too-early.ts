import type { Contact } from './contact-schema.ts';
import type { Choice } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import { NEVER } from './vocabulary.ts';

/** Whether customers may be told, in a contact, what they may be told from another one on. */
export function mayBeTold(
  contacts: readonly Pick<Contact, 'id'>[],
  tellFrom: string,
  contact: string | undefined,
): boolean {
  const orderOf = (id: string | undefined): number => contacts.findIndex((each) => each.id === id);
  return tellFrom !== NEVER && orderOf(contact) >= orderOf(tellFrom);
}

/** The first fact a choice claims in a contact in which customers may not be told it yet. */
export const findTooEarly = (
  { briefing, contacts = [] }: AuthoredScenario,
  { claims = [] }: Choice,
  contact: string | undefined,
): string | undefined =>
  claims.find((claimed) => {
    const tellFrom = briefing.facts.find(({ id }) => id === claimed)?.tellFrom;
    return tellFrom !== undefined && !mayBeTold(contacts, tellFrom, contact);
  });
