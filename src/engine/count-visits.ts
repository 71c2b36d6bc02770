import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';

const indexes = new WeakMap<Scenario, ReadonlyMap<string, number>>();

/** Place of every node in the list of visits. */
function nodeIndexes({ scenario }: PlayableScenario): ReadonlyMap<string, number> {
  const known = indexes.get(scenario);
  if (known) return known;
  const fresh = new Map(Object.keys(scenario.nodes).map((id, index) => [id, index]));
  indexes.set(scenario, fresh);
  return fresh;
}

/** How often each node was entered, by its place in the document; copied whole at every entry. */
export type Visits = Uint16Array;

export interface Visited {
  readonly playable: PlayableScenario;
  readonly visits: Visits;
}

export function noVisits(playable: PlayableScenario): Visits {
  return new Uint16Array(nodeIndexes(playable).size);
}

/** How often a node was entered so far, up to 65,535. */
export function countVisits({ playable, visits }: Visited, nodeId: string): number {
  return visits[nodeIndexes(playable).get(nodeId) ?? -1] ?? 0;
}

/** The visits after entering a node once more. */
export function addVisit({ playable, visits }: Visited, nodeId: string): Visits {
  const index = nodeIndexes(playable).get(nodeId);
  if (index === undefined) throw new Error(`No node "${nodeId}" in ${playable.scenario.id}`);
  const next = visits.slice();
  next[index] = (next[index] ?? 0) + 1;
  return next;
}
