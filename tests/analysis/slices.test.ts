import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreSlices } from '../../src/analysis/bounded/explore-slices.ts';
import { exploreBreadthFirst } from '../../src/analysis/situations/explore-breadth-first.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { choiceOf, tinyPlayable } from '../assessment/tiny-scenarios.ts';
import { randomWorld } from './random-worlds.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;
const NOTHING_PROVED = (): boolean => false;

const graphOf = (playable: PlayableScenario) =>
  new SituationGraph(playable, playable.scenario.defaultLocale);

describe('looking at all that lies before something', () => {
  it.each([
    ['every kind of condition and effect', randomWorld(false)],
    ['ways back', randomWorld(true)],
  ])(
    'settles nodes, choices and lines as looking at everything does, in scenarios with %s',
    (_what, worlds) => {
      fc.assert(
        fc.property(worlds, fc.constantFrom(20, 200, 3000), (playable, engineMoves) => {
          const whole = graphOf(playable);
          const { isComplete } = exploreBreadthFirst(whole, {
            engineMoves: 4000,
            situations: 8000,
          });
          fc.pre(isComplete);
          const cut = graphOf(playable);
          const isImpossible = exploreSlices(cut, NOTHING_PROVED, engineMoves);
          const { segments } = cut.witnesses.places;
          for (let place = 0; place < segments; place += 1) {
            const isMet = whole.witnesses.isMet(place);
            if (cut.witnesses.isMet(place)) expect(isMet).toBe(true);
            if (isImpossible(place)) expect(isMet).toBe(false);
          }
        }),
        { numRuns: 40, seed: 8_861 },
      );
    },
    PATIENCE_MS,
  );

  it('leaves what comes after alone', () => {
    const playable = tinyPlayable({
      segments: 1,
      rubrics: [],
      opportunities: [],
      nodes: {
        a: { choices: [choiceOf({ id: 'on', next: 'b' })] },
        b: {
          choices: [
            choiceOf({ id: 'never', when: { flag: 'unset' } }),
            choiceOf({ id: 'go', next: 'c' }),
          ],
        },
        c: { choices: [choiceOf({ id: 'end' })] },
      },
    });
    const graph = graphOf(playable);
    const { places } = graph.witnesses;
    const never = places.choices + (graph.layout.choiceNumbers.get('never') ?? -1);
    const isImpossible = exploreSlices(graph, (place) => place !== never, 100);
    expect(isImpossible(never)).toBe(true);
    expect(graph.witnesses.isMet(places.nodes + (graph.layout.nodeNumbers.get('c') ?? -1))).toBe(
      true,
    );
    expect(
      graph.witnesses.isMet(places.choices + (graph.layout.choiceNumbers.get('end') ?? -1)),
    ).toBe(false);
  });
});
