import { beginCustomer, contextOf, readCustomer } from '../persona/customer-state.ts';
import { findContact } from '../scenario/contact-time.ts';
import type { OtherCustomer } from '../scenario/contact-schema.ts';
import type { ScenarioNode } from '../scenario/node-schema.ts';
import type { Gauges, Persona } from '../scenario/persona-schema.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { StepDraft } from './step-draft.ts';

/**
 * Whoever is spoken to at the next node begins anew where that is another customer: with their own
 * gauges, nothing counted, no promise given and no story to hear, at the simulated time it is. The
 * one left is done with: what was promised to them stays as it is.
 */
export function meetAnother(draft: StepDraft, before: ScenarioNode, next: ScenarioNode): void {
  const { scenario, persona } = draft.playable;
  const to = findMet(scenario, before, next);
  if (!to) return;
  draft.parted = readCustomer(draft.customer);
  draft.customer = beginCustomer(persona, {
    gauges: gaugesOf(persona, to),
    heardSegments: contextOf(draft.customer).heardSegments,
    atMs: draft.nowMs,
  });
  const { mood, grasp } = readCustomer(draft.customer);
  const { character, room } = { ...persona.looks, ...to.looks } as typeof persona.looks;
  draft.cues.push({ kind: 'enter', character, room, mood, grasp });
  draft.changes.push({
    what: 'customer',
    from: nameAt(scenario, before),
    to: to.name,
    rules: ['anotherCustomer'],
    atMs: draft.nowMs,
  });
}

/** The gauges another customer begins with. */
export const gaugesOf = ({ start }: Persona, { gauges }: OtherCustomer): Gauges =>
  ({ ...start, ...gauges }) as Gauges;

type Cast = Pick<Scenario, 'contacts' | 'customer'>;
type Place = Pick<ScenarioNode, 'contact'>;

/** The customer who is met on the way from one node to the next, where that is another one. */
export function findMet(cast: Cast, before: Place, next: Place): OtherCustomer | undefined {
  // The case note belongs to no contact and is about all of them.
  if (next.contact === before.contact) return undefined;
  const to = findContact(cast, next)?.customer;
  return to && to.name !== nameAt(cast, before) ? to : undefined;
}

const nameAt = (cast: Cast, place: Place): string =>
  (findContact(cast, place)?.customer ?? cast.customer).name;
