import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { type Arrival, listArrivals, nodesWithoutLine } from '../../src/lint/arrivals.ts';
import { createContext } from '../../src/lint/lint-context.ts';
import { listDone, listNamed, playThrough } from '../../src/lint/named-runs.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { randomWorld } from '../analysis/random-worlds.ts';

const PATIENCE_MS = 60_000;
const { playables } = readLibrary('scenarios');

function contextOf(playable: PlayableScenario) {
  return createContext(playable, analyseScenario(playable, { budget: 300 }));
}

const allNodes = ({ scenario }: PlayableScenario) => new Set(Object.keys(scenario.nodes));

/** Plays everything, and compares with playing only what rules ask for. */
function comparePlaying(playable: PlayableScenario): void {
  const context = contextOf(playable);
  const everywhere = listArrivals(context, allNodes(playable));
  const suspects = nodesWithoutLine(context, () => true);
  const isSuspect = ({ nodeId }: Arrival): boolean => suspects.has(nodeId);
  expect(listArrivals(context, suspects)).toEqual(everywhere.filter(isSuspect));
  // Who leaves before anybody can act may have had no time for a line.
  const arrived = context.tree.root.attempt.transcript.end ? everywhere.slice(1) : everywhere;
  const authored = arrived.filter(({ nodeId }) => context.scenario.nodes[nodeId]);
  expect(authored.filter(({ hasLine }) => !hasLine).every(isSuspect)).toBe(true);
  const done = listDone(context);
  const played = playThrough(context, allNodes(playable));
  const fresh = (runs: readonly { moves: readonly unknown[]; shared: number }[]): number =>
    runs.reduce((sum, { moves, shared }) => sum + moves.length - shared, 0);
  expect(fresh(done)).toBe(
    fresh(played.map(({ end, shared }) => ({ moves: end.attempt.transcript.turns, shared }))),
  );
}

describe('the runs an analysis names', () => {
  it(
    'are played only where a rule could find something, in random scenarios',
    () => {
      fc.assert(
        fc.property(randomWorld(false), (playable) => comparePlaying(playable)),
        { numRuns: 40, seed: 5521 },
      );
    },
    PATIENCE_MS,
  );

  it.each([...playables])(
    'are played only where a rule could find something, in %s',
    (_slug, playable) => comparePlaying(playable),
    PATIENCE_MS,
  );

  it('are played again where the analysis is of another version', () => {
    const [[, playable] = []] = playables;
    if (!playable) throw new Error('There is a scenario');
    const analysis = analyseScenario(playable, { budget: 300 });
    const { tree } = createContext(playable, undefined);
    const named = listNamed(tree, analysis);
    expect(named.length).toBeGreaterThan(10);
    expect(listNamed(tree, { ...analysis, hash: 'another' })).toEqual(named);
    const [one] = analysis.nodes.filter(({ run }) => run);
    const gone = { ...analysis.nodes[0], id: 'gone', run: [...(one?.run ?? []), 'gone'] } as const;
    const changed = {
      ...analysis,
      nodes: [...analysis.nodes, { ...gone, verdict: 'reachable', isShortest: true }],
    } as const;
    expect(listNamed(tree, { ...changed, hash: 'another' })).toEqual(named);
  });
});
