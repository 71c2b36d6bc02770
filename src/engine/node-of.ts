import { readCustomer } from '../persona/customer-state.ts';
import type { ScenarioNode } from '../scenario/node-schema.ts';
import type { Attempt } from './attempt.ts';

type Place = Pick<Attempt, 'playable' | 'nodeId'>;

/** The node an attempt stands on. */
export function nodeOf({ playable, nodeId }: Place): ScenarioNode {
  const node = playable.scenario.nodes[nodeId];
  if (!node) throw new Error(`No node "${nodeId}" in ${playable.scenario.id}`);
  return node;
}

/** Whether the customer is in the middle of the story and can be listened to. */
export const isTelling = (situation: Place & Pick<Attempt, 'customer'>): boolean =>
  nodeOf(situation).early !== undefined && readCustomer(situation.customer).story === 'telling';
