import type { IsImpossible } from '../report/list-reaches.ts';
import { type Layout, nodesAfter } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/** All that lies before something not met yet. */
interface Slice {
  readonly place: number;
  /** Nodes at which whatever could bring it about happens. */
  readonly nodes: ReadonlySet<number>;
}

/**
 * Settles nodes, lines and choices that were not met by looking at every situation there is before
 * them: what lies before a node is often little where all there is would be too much. What is still
 * not met then is impossible; the rest stays open once the engine has made so many moves.
 */
export function exploreSlices(
  graph: SituationGraph,
  isImpossible: IsImpossible,
  engineMoves: number,
): IsImpossible {
  const { witnesses } = graph;
  const proved = new Set<number>();
  const slices = listSlices(graph, isImpossible);
  slices.sort((one, other) => one.nodes.size - other.nodes.size);
  for (const { place, nodes } of slices) {
    if (witnesses.isMet(place)) continue;
    if (!exploreAll(graph, nodes, engineMoves)) break;
    if (!witnesses.isMet(place)) proved.add(place);
  }
  return (place) => proved.has(place) || isImpossible(place);
}

function listSlices(graph: SituationGraph, isImpossible: IsImpossible): Slice[] {
  const { layout, witnesses } = graph;
  const { places } = witnesses;
  const isOpen = (place: number): boolean => !witnesses.isMet(place) && !isImpossible(place);
  const slices: Slice[] = [];
  layout.nodes.forEach(({ lines, firstChoice, choiceCount }, node) => {
    const firstLine = places.lines[node] ?? 0;
    const entered = [places.nodes + node, ...lines.map((_, line) => firstLine + line)];
    const chosen = Array.from(
      { length: choiceCount },
      (_, at) => places.choices + firstChoice + at,
    );
    const [openEntered, openChosen] = [entered.filter(isOpen), chosen.filter(isOpen)];
    if (openEntered.length + openChosen.length === 0) return;
    const before = nodesBefore(layout, node);
    for (const place of openEntered) slices.push({ place, nodes: before });
    for (const place of openChosen) slices.push({ place, nodes: new Set([...before, node]) });
  });
  return slices;
}

/** Nodes from which some way leads to a node. */
function nodesBefore({ choices }: Layout, node: number): ReadonlySet<number> {
  const before = new Set<number>();
  for (let size = -1; size < before.size;) {
    size = before.size;
    for (const choice of choices) {
      if (nodesAfter(choice).some((next) => next === node || before.has(next))) {
        before.add(choice.node);
      }
    }
  }
  return before;
}

/** Looks at every situation at nodes that no other leads to; false when that was too much. */
function exploreAll(
  graph: SituationGraph,
  nodes: ReadonlySet<number>,
  engineMoves: number,
): boolean {
  for (let situation = 0; situation < graph.size; situation += 1) {
    if (!nodes.has(graph.nodeOf(situation))) continue;
    if (graph.engine.stepsTaken() >= engineMoves) return false;
    graph.expand(situation);
  }
  return true;
}
