import { beginCustomer, contextOf, learnStory, readCustomer } from '../persona/customer-state.ts';
import type { OtherCustomer } from '../scenario/contact-schema.ts';
import type { ScenarioNode } from '../scenario/node-schema.ts';
import type { Gauges, Persona } from '../scenario/persona-schema.ts';
import { findSpokenTo } from '../scenario/spoken-to.ts';
import { type StepDraft, waitUntil } from './step-draft.ts';

/**
 * Where another customer is spoken to at a node than before, that one is there. Met for the first
 * time they begin anew: with their own gauges, nothing counted, no promise given and no story to
 * tell. Who comes back is as they were left, and the time since has passed for them as between two
 * contacts. Of what was done meanwhile they know nothing.
 */
export function meetAnother(draft: StepDraft, node: ScenarioNode): void {
  const { playable, customer, nowMs, away } = draft;
  const { scenario, persona } = playable;
  const to = findSpokenTo(scenario, node);
  const { name: from = scenario.customer.name, heardSegments } = contextOf(customer);
  if (!to || to.name === from) return;
  const known = away.get(to.name);
  draft.parted = readCustomer(customer);
  draft.away = new Map(away).set(from, customer);
  draft.customer = known
    ? learnStory(known, heardSegments)
    : beginCustomer(persona, {
        name: to.name,
        gauges: gaugesOf(persona, to),
        heardSegments,
        atMs: nowMs,
      });
  const { mood, grasp } = readCustomer(draft.customer);
  const { character, room } = { ...persona.looks, ...to.looks } as typeof persona.looks;
  draft.cues.push({ kind: 'enter', character, room, mood, grasp });
  draft.changes.push({
    what: 'customer',
    from,
    to: to.name,
    rules: ['anotherCustomer'],
    atMs: nowMs,
  });
  if (!known) return;
  draft.nowMs = contextOf(known).atMs;
  waitUntil(draft, nowMs, true);
}

/** The gauges another customer begins with. */
export const gaugesOf = ({ start }: Persona, { gauges }: OtherCustomer): Gauges =>
  ({ ...start, ...gauges }) as Gauges;
