import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { exploreBreadthFirst } from '../../src/analysis/situations/explore-breadth-first.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import { loadGenerated } from './analysis-probe.ts';
import { LIMITS, type Variable } from './generate-guarded.ts';
import { REPLIES, guardedMachine } from './guarded-machine.ts';

const NODES = 100;
const VARIABLES = Object.keys(LIMITS) as Variable[];
const END = 'over';

type Lengths = ReadonlyMap<string, number>;

/** The shortest run to each situation, in replies to beats, by node and what is kept of the variables. */
function lengthsHere(graph: SituationGraph): Lengths {
  const lengths = new Map<string, number>();
  for (let situation = 0; situation < graph.size; situation += 1) {
    const counts = graph.contexts.countsOf(graph.contextOf(situation));
    const node = graph.layout.nodes[graph.nodeOf(situation)]?.id ?? '';
    const kept = VARIABLES.map((variable) => counts.get(variable) ?? 0);
    // The opening comes before the first beat.
    lengths.set(`${node}|${kept.join()}`, graph.situations.runTo(situation).length - 1);
  }
  return lengths;
}

/** The same of the machine; near the end, values that nothing reads any more are let go as ours are. */
function lengthsThere(graph: SituationGraph): {
  readonly lengths: Lengths;
  readonly states: number;
} {
  const { contexts, layout } = graph;
  const lengths = new Map<string, number>();
  const paths = getShortestPaths(guardedMachine(NODES), { events: REPLIES });
  for (const { state, steps } of paths) {
    const node = layout.nodeNumbers.get(String(state.value));
    if (node === undefined) {
      expect(state.value).toBe(END);
      continue;
    }
    const values = contexts.bits.counters.map(({ act }) => state.context[act as Variable]);
    const counts = contexts.countsOf(
      contexts.arrive(0, node, { counts: values, toAnother: false }),
    );
    const kept = VARIABLES.map((variable) => counts.get(variable) ?? 0);
    const key = `${String(state.value)}|${kept.join()}`;
    // The first step of a path is the machine's beginning.
    const length = steps.length - 1;
    lengths.set(key, Math.min(length, lengths.get(key) ?? Infinity));
  }
  return { lengths, states: paths.length };
}

describe('the machine whose shortest paths are measured beside ours', () => {
  const playable = loadGenerated(NODES);
  const graph = new SituationGraph(playable, playable.scenario.defaultLocale);
  exploreBreadthFirst(graph, { engineMoves: Infinity, situations: Infinity });
  const here = lengthsHere(graph);
  const there = lengthsThere(graph);

  it('reaches the same situations in as many steps', () => {
    const opening = 'open|0,0';
    expect(here.get(opening)).toBe(-1);
    const beats = [...here].filter(([key]) => key !== opening).sort();
    expect(beats).toEqual([...there.lengths].sort());
  });

  it('has hardly more states than we have situations', () => {
    expect(graph.size).toBe(here.size);
    expect(there.states).toBeGreaterThanOrEqual(graph.size - 1);
    expect(there.states).toBeLessThan(graph.size * 1.03);
  });
});
