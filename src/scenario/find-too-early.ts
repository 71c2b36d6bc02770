import type { Choice } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import { NEVER } from './vocabulary.ts';

/** The first fact a choice claims in a contact in which customers may not be told it yet. */
export function findTooEarly(
  { briefing, contacts = [] }: AuthoredScenario,
  { claims = [] }: Choice,
  contact: string | undefined,
): string | undefined {
  const orderOf = (id: string | undefined): number => contacts.findIndex((each) => each.id === id);
  const here = orderOf(contact);
  return claims.find((claimed) => {
    const tellFrom = briefing.facts.find(({ id }) => id === claimed)?.tellFrom;
    return tellFrom !== undefined && (tellFrom === NEVER || here < orderOf(tellFrom));
  });
}
