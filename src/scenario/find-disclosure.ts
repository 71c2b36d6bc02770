import type { Contact } from './contact-schema.ts';
import type { Choice } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import { NEVER } from './vocabulary.ts';

type Fact = AuthoredScenario['briefing']['facts'][number];

/** A fact that is told where it may not be: too soon, or where others read along. */
export interface Disclosure {
  readonly fact: string;
  readonly why: 'early' | 'public';
}

/** Whether customers may be told, in a contact, what they may be told from another one on. */
export function mayBeTold(
  contacts: readonly Pick<Contact, 'id'>[],
  tellFrom: string,
  contact: string | undefined,
): boolean {
  const orderOf = (id: string | undefined): number => contacts.findIndex((each) => each.id === id);
  return tellFrom !== NEVER && orderOf(contact) >= orderOf(tellFrom);
}

/** Whether others read along in a contact. */
export const isPublic = (
  contacts: readonly Pick<Contact, 'id' | 'audience'>[],
  contact: string | undefined,
): boolean => contacts.some(({ id, audience }) => id === contact && audience !== undefined);

/** The first fact a choice claims in a contact in which it may not be told. */
export function findDisclosure(
  { briefing, contacts = [] }: AuthoredScenario,
  { claims = [] }: Choice,
  contact: string | undefined,
): Disclosure | undefined {
  const reasonAgainst = ({ tellFrom, confidential }: Fact): Disclosure['why'] | undefined => {
    if (tellFrom !== undefined && !mayBeTold(contacts, tellFrom, contact)) return 'early';
    return confidential && isPublic(contacts, contact) ? 'public' : undefined;
  };
  for (const fact of claims) {
    const claimed = briefing.facts.find(({ id }) => id === fact);
    const why = claimed && reasonAgainst(claimed);
    if (why) return { fact, why };
  }
  return undefined;
}
