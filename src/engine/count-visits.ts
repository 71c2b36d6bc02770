import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';

const places = new WeakMap<Scenario, ReadonlyMap<string, number>>();

/** Place of a node in the document; -1 for a node that is not in it. */
function placeOf({ scenario }: PlayableScenario, nodeId: string): number {
  let known = places.get(scenario);
  if (!known) {
    known = new Map(Object.keys(scenario.nodes).map((id, place) => [id, place]));
    places.set(scenario, known);
  }
  return known.get(nodeId) ?? -1;
}

/**
 * How often each node was entered, by its place in the document: in groups of 32, so that entering
 * one copies little however many nodes there are.
 */
export type Visits = readonly (readonly number[])[];

export const NO_VISITS: Visits = [];

export interface Visited {
  readonly playable: PlayableScenario;
  readonly visits: Visits;
}

/** How often a node was entered so far. */
export function countVisits({ playable, visits }: Visited, nodeId: string): number {
  const place = placeOf(playable, nodeId);
  return visits[place >> 5]?.[place & 31] ?? 0;
}

/** The visits after entering a node of the scenario once more. */
export function addVisit({ playable, visits }: Visited, nodeId: string): Visits {
  const place = placeOf(playable, nodeId);
  const group = visits[place >> 5]?.slice() ?? [];
  group[place & 31] = (group[place & 31] ?? 0) + 1;
  const next = visits.slice();
  next[place >> 5] = group;
  return next;
}
