import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type { ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { expectRuns } from './expect-runs.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 120_000;

const { playables, diagnostics } = readLibrary('scenarios');

it('the library has no problems', () => {
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
});

// An analysis of a long scenario takes seconds: all that is asked of one is asked here.
describe.each([...playables])('%s', { timeout: PATIENCE_MS }, (slug, playable) => {
  let known: ScenarioAnalysis | undefined;
  const report = (): ScenarioAnalysis => (known ??= analyseScenario(playable));

  it('does in every run its report names what that claims', () => {
    expectRuns(playable, report());
  });

  it('is too large to look at everything, and still each is known to be possible or impossible', () => {
    const { reach, lengths } = report().scope.parts;
    expect(reach).toBe('exact');
    const { shortest, longest } = report().length;
    expect(shortest.certainty).toBe('exact');
    expect(longest.limit).toBeGreaterThanOrEqual(longest.decisions);
    expect(lengths).toBe(longest.limit === longest.decisions ? 'exact' : 'bounded');
  });

  it('gives no finding', () => {
    const path = `scenarios/${slug}/scenario.json`;
    const file = { path, text: readFileSync(path, 'utf8') };
    const found = lintScenario(playable, { analysis: report(), file });
    expect(found.map(formatDiagnostic)).toEqual([]);
  });
});
