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
  const known = new Map<string, ReadonlySet<string>>();
  const after = (nodeId: string): ReadonlySet<string> => {
    const found = known.get(nodeId) ?? walk(onward, nodeId);
    known.set(nodeId, found);
    return found;
  };
  const endable = walk(turnRound(onward), CLOSE);
  return {
    after,
    reachable: new Set([start, ...after(start)]),
    trapped: new Set([...onward.keys()].filter((id) => !endable.has(id))),
  };
}

type Ways = ReadonlyMap<string, readonly string[]>;

/** By place, the nodes that lead there. */
function turnRound(onward: Ways): Ways {
  const back = new Map<string, string[]>();
  for (const [id, places] of onward) {
    for (const place of places) {
      const from = back.get(place) ?? [];
      from.push(id);
      back.set(place, from);
    }
  }
  return back;
}

/** All nodes that can follow, in the order they are found. */
function walk(onward: Ways, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const target of onward.get(id) ?? []) {
      if (target === CLOSE || found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}
