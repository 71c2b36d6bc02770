import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveImpossible } from '../../src/analysis/proof/prove-impossible.ts';
import { listReaches } from '../../src/analysis/report/list-reaches.ts';
import { exploreBreadthFirst } from '../../src/analysis/situations/explore-breadth-first.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import { playAtRandom } from '../../src/analysis/play-at-random.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { choiceOf, tinyPlayable } from '../assessment/tiny-scenarios.ts';
import { withOthers } from './random-customers.ts';
import { randomDesk } from './random-desks.ts';
import { randomWorld } from './random-worlds.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;
const PLAYS = 700;

const { playables } = readLibrary('scenarios');

const graphOf = (playable: PlayableScenario) =>
  new SituationGraph(playable, playable.scenario.defaultLocale);

/** Ids of nodes, choices and endings that are proved impossible. */
function provedImpossible(playable: PlayableScenario, mostMoves?: number): ReadonlySet<string> {
  const graph = graphOf(playable);
  const { nodes, choices, endings } = listReaches(graph, proveImpossible(graph, mostMoves));
  const all = [...nodes, ...choices, ...endings];
  return new Set(all.flatMap(({ id, verdict }) => (verdict === 'unreachable' ? [id] : [])));
}

describe('what is proved impossible', () => {
  it.each([...playables])(
    'is never met by random plays of %s',
    (_slug, playable) => {
      const impossible = provedImpossible(playable);
      const met = new Set<string>();
      for (let play = 0; play < PLAYS; play += 1) {
        const { turns, end } = playAtRandom(playable, `proof ${String(play)}`);
        if (end) met.add(end.endingId);
        for (const { move, nextNodeId } of turns) {
          met.add(nextNodeId);
          if ('choose' in move) met.add(move.choose);
        }
      }
      expect([...met].filter((id) => impossible.has(id))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('is nothing where no more may be looked at than would be needed', () => {
    for (const playable of playables.values()) {
      expect(provedImpossible(playable, 3)).toEqual(new Set());
    }
  });

  it.each([
    ['every kind of condition and effect', randomWorld(false)],
    ['ways back', randomWorld(true)],
    ['a desk, guesses, holds and a case note', randomDesk(false)],
    ['other customers later', withOthers(randomDesk(false))],
  ])(
    'is met in no situation of scenarios with %s',
    (_what, worlds) => {
      fc.assert(
        fc.property(worlds, (playable) => {
          const graph = graphOf(playable);
          exploreBreadthFirst(graph, { engineMoves: 2000, situations: 5000 });
          const isImpossible = proveImpossible(graph);
          const { witnesses } = graph;
          const { deadEnds } = witnesses.places;
          const wrong: number[] = [];
          for (let place = 0; place < deadEnds; place += 1) {
            if (witnesses.isMet(place) && isImpossible(place)) wrong.push(place);
          }
          expect(wrong).toEqual([]);
        }),
        { numRuns: 60, seed: 5_113 },
      );
    },
    PATIENCE_MS,
  );

  it('holds what no flag, gauge or count can ever bring about', () => {
    const playable = tinyPlayable({
      segments: 1,
      rubrics: [],
      opportunities: [],
      nodes: {
        a: {
          choices: [
            choiceOf({ id: 'on', next: 'b' }),
            choiceOf({ id: 'unset', when: { flag: 'never' }, next: 'c' }),
            choiceOf({ id: 'often', when: { act: 'ACK', times: 2 }, next: 'c' }),
          ],
        },
        b: { choices: [choiceOf({ id: 'end' })] },
        c: { choices: [choiceOf({ id: 'nowhere' })] },
      },
    });
    expect([...provedImpossible(playable)]).toEqual(
      expect.arrayContaining(['c', 'unset', 'often', 'nowhere']),
    );
    expect(provedImpossible(playable).has('end')).toBe(false);
  });
});
