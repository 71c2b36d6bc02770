import { expect, test } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { playAtRandom } from '../../src/analysis/play-at-random.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { changeExample } from '../lint/lint-example.ts';

const { library, playables } = readLibrary('scenarios');
const example = parseScenario(changeExample({}), library).value;
const shipped = playables.get('starter-kit');

const RUNS = 200;

/** Decisions of the median run, played with the engine alone. */
function playMedian(playable: NonNullable<typeof example>): number {
  const decisions = Array.from(
    { length: RUNS },
    (_, run) =>
      playAtRandom(playable, `others|${String(run)}`).turns.filter(({ move }) => 'choose' in move)
        .length,
  );
  return decisions.sort((one, other) => one - other)[RUNS / 2] ?? NaN;
}

test.each([
  { what: 'the example, as a whole', playable: example, budget: 30_000, scope: 'exact' },
  { what: 'a shipped scenario, in part', playable: shipped, budget: 300, scope: 'bounded' },
])(
  'the median random run is as long as others are: $what',
  ({ playable, budget, scope }) => {
    if (!playable) throw new Error('The scenario does not parse.');
    const { length, scope: found } = analyseScenario(playable, { budget });
    expect(found.certainty).toBe(scope);
    expect(Math.abs(length.atRandom.decisions - playMedian(playable))).toBeLessThanOrEqual(1);
    expect(length.atRandom.readingMinutes).toBeGreaterThan(length.shortest.readingMinutes / 2);
    expect(analyseScenario(playable, { budget }).length.atRandom).toEqual(length.atRandom);
    // One other seed may have the same run in the middle by chance.
    const others = ['another', 'a third', 'a fourth'].map(
      (seed) => analyseScenario(playable, { budget, seed }).length.atRandom.run,
    );
    expect(new Set([length.atRandom.run, ...others].map(String)).size).toBeGreaterThan(1);
  },
  60_000,
);
