import fc from 'fast-check';
import { it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';
import { expectRuns } from './expect-runs.ts';
import { randomWorld } from './random-worlds.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 120_000;

it.each([
  ['every kind of evidence', randomScenario],
  ['every kind of condition and effect', randomWorld(false)],
  ['ways back', randomWorld(true)],
])(
  'every run a report names does what it claims in scenarios with %s, looked at as a whole or in part',
  (_what, worlds) => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(40, 200, 20_000), (playable, budget) =>
        expectRuns(playable, analyseScenario(playable, { budget })),
      ),
      { numRuns: 40, seed: 90_211 },
    );
  },
  PATIENCE_MS,
);
