import { choicesOfNode, targetsOf } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { CLOSE, STAY } from '../scenario/vocabulary.ts';

/** Where the conversation can go from each node as written, whatever the conditions say. */
export interface NodeGraph {
  /** Ids of the nodes that can be entered after this one; it is among them where there is a loop. */
  readonly after: (nodeId: string) => ReadonlySet<string>;
  /** The start and everything after it. */
  readonly reachable: ReadonlySet<string>;
  /** Nodes from which no way leads to the end of the conversation. */
  readonly trapped: ReadonlySet<string>;
}

/** Ids of the nodes a choice can lead to, with CLOSE for the end. */
export const placesAfter = (choice: Choice): readonly string[] =>
  targetsOf(choice).filter((to) => to !== STAY);

export function readGraph({ nodes, start }: Scenario): NodeGraph {
  const onward = new Map(
    Object.entries(nodes).map(([id, node]) => [id, choicesOfNode(node).flatMap(placesAfter)]),
  );
  const afterById = new Map([...onward.keys()].map((id) => [id, walk(onward, id)]));
  const after = (nodeId: string): ReadonlySet<string> => afterById.get(nodeId) ?? new Set();
  return {
    after: (nodeId) => new Set([...after(nodeId)].filter((id) => id !== CLOSE)),
    reachable: new Set([start, ...after(start)].filter((id) => id !== CLOSE)),
    trapped: new Set([...onward.keys()].filter((id) => !after(id).has(CLOSE))),
  };
}

/** Everything that can follow, in the order it is found. */
function walk(onward: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const target of onward.get(id) ?? []) {
      if (found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}
