import { graphlib, layout } from '@dagrejs/dagre';
import { CLOSE } from '../../scenario/vocabulary.ts';
import type { GraphNode, ScenarioGraph } from './graph-of-scenario.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a box stands; x and y are its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A way from a node to another one, shared by all choices that lead there. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Places of the choices in the node's list. */
  readonly choices: readonly number[];
  readonly isReference: boolean;
  /** True when only choices that cut in go this way. */
  readonly isEarly: boolean;
  /** True when it leads back up, or to the node it comes from. */
  readonly isBack: boolean;
  readonly points: readonly Point[];
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** By node id, and CLOSE. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: readonly Way[];
}

export const NODE_SIZE = { width: 236, height: 112 } as const;
const END_SIZE = { width: 28, height: 28 } as const;

type Route = Pick<Way, 'from' | 'to' | 'choices' | 'isReference' | 'isEarly'>;

/** Places the nodes in rows from the start downwards, so that the ways cross little. */
export function layoutGraph({ nodes }: ScenarioGraph): GraphLayout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 52, marginx: 24, marginy: 24 });
  for (const { id } of nodes) graph.setNode(id, { ...NODE_SIZE });
  graph.setNode(CLOSE, { ...END_SIZE });
  const routes = nodes.flatMap(routesFrom);
  for (const { from, to, isReference } of routes) {
    // Heavier ways become straighter: the author's own line through the conversation stands out.
    graph.setEdge(from, to, { weight: isReference ? 8 : 1 });
  }
  layout(graph);
  const boxOf = (id: string): Box => graph.node(id) as unknown as Box;
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    boxes: new Map([...nodes.map(({ id }) => id), CLOSE].map((id) => [id, boxOf(id)])),
    ways: routes.map((route) => ({
      ...route,
      isBack: boxOf(route.to).y <= boxOf(route.from).y,
      points: (graph.edge(route.from, route.to) as { points: readonly Point[] }).points,
    })),
  };
}

function routesFrom({ id, choices }: GraphNode): readonly Route[] {
  const targets = [...new Set(choices.flatMap((choice) => choice.targets))];
  return targets.map((to) => {
    const places = choices.flatMap(({ targets: all }, place) => (all.includes(to) ? [place] : []));
    const members = places.flatMap((place) => choices[place] ?? []);
    return {
      from: id,
      to,
      choices: places,
      isReference: members.some(({ isReference }) => isReference),
      isEarly: members.every(({ isEarly }) => isEarly),
    };
  });
}
