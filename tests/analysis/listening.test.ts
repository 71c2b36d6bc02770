import { describe, expect, it } from 'vitest';
import { listReaches } from '../../src/analysis/report/list-reaches.ts';
import { exploreBreadthFirst } from '../../src/analysis/situations/explore-breadth-first.ts';
import { LISTEN_MOVE } from '../../src/analysis/situations/layout.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { choiceOf, tinyPlayable } from '../assessment/tiny-scenarios.ts';

/** Two nodes to listen at, alike but for what is on offer once the story has been told. */
const playable = tinyPlayable({
  segments: 2,
  rubrics: [],
  opportunities: [],
  nodes: {
    fork: {
      choices: [
        choiceOf({ id: 'goLeft', next: 'left' }),
        choiceOf({ id: 'goRight', next: 'right' }),
      ],
    },
    left: { early: [], choices: [choiceOf({ id: 'on' })] },
    right: { early: [], choices: [choiceOf({ id: 'never', when: { flag: 'never' } })] },
  },
});

/** Where listening leads after the first choice: an end below 0, else a situation. */
function listenAfter(graph: SituationGraph, choiceId: string): number {
  const move = graph.layout.choiceNumbers.get(choiceId) ?? LISTEN_MOVE;
  const there = graph.follow(graph.start, graph.placeOf(graph.start, move));
  return graph.follow(there, graph.placeOf(there, LISTEN_MOVE));
}

describe('listening', () => {
  it('goes on where it leaves something to do, and nowhere else', () => {
    const graph = new SituationGraph(playable, 'en');
    exploreBreadthFirst(graph, { engineMoves: 100, situations: 100 });
    expect(listenAfter(graph, 'goLeft')).toBeGreaterThanOrEqual(0);
    expect(listenAfter(graph, 'goRight')).toBeLessThan(0);
    const { choices, deadEnds } = listReaches(graph, () => true);
    const verdicts = Object.fromEntries(choices.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toMatchObject({ on: 'reachable', never: 'unreachable' });
    expect(deadEnds).toEqual([{ nodeId: 'right', run: ['goRight', LISTEN] }]);
  });
});
