import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type {
  LengthAnalysis,
  Reach,
  ScenarioAnalysis,
  ScoreRange,
} from '../../src/analysis/scenario-analysis.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';
import { withOthers } from './random-customers.ts';
import { randomWorld } from './random-worlds.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;

const reachesOf = ({ nodes, choices, lines, moods, grasps, endings }: ScenarioAnalysis) =>
  [...nodes, ...choices, ...lines, ...moods, ...grasps, ...endings] as readonly Reach[];

function expectSameWhereExact(cut: ScoreRange, whole: ScoreRange): void {
  expect(cut.best.score).toBeLessThanOrEqual(whole.best.score + 1e-9);
  expect(cut.worst.score).toBeGreaterThanOrEqual(whole.worst.score - 1e-9);
  if (cut.best.certainty === 'exact') expect(cut.best.score).toBeCloseTo(whole.best.score, 8);
  if (cut.worst.certainty === 'exact') expect(cut.worst.score).toBeCloseTo(whole.worst.score, 8);
  expect(cut.best.limit).toBeGreaterThanOrEqual(whole.best.score - 1e-9);
  expect(cut.worst.limit).toBeLessThanOrEqual(whole.worst.score + 1e-9);
}

function expectSameLengthsWhereExact(cut: LengthAnalysis, whole: LengthAnalysis): void {
  const { shortest, longest } = cut;
  if (shortest.certainty === 'exact') expect(shortest.decisions).toBe(whole.shortest.decisions);
  if (longest.certainty === 'exact') expect(longest.decisions).toBe(whole.longest.decisions);
  if (longest.limit !== undefined) {
    expect(longest.limit).toBeGreaterThanOrEqual(whole.longest.decisions);
  }
}

function expectNoMoreClaimed(cut: ScenarioAnalysis, whole: ScenarioAnalysis): void {
  const truth = new Map(reachesOf(whole).map((reach) => [reach.id, reach]));
  for (const { id, verdict, isShortest, run } of reachesOf(cut)) {
    const known = truth.get(id);
    if (verdict !== 'unknown') expect([id, verdict]).toEqual([id, known?.verdict]);
    if (isShortest) expect(run?.length).toBe(known?.run?.length);
  }
  for (const [at, rubric] of cut.rubrics.entries()) {
    const known = whole.rubrics[at];
    if (!known) continue;
    expectSameWhereExact(rubric.overall, known.overall);
    for (const [id, range] of Object.entries(rubric.dimensions)) {
      const other = known.dimensions[id];
      if (other) expectSameWhereExact(range, other);
    }
  }
  expectSameLengthsWhereExact(cut.length, whole.length);
}

/** What can be looked at as a whole, looked at in part. */
function compareBudgets(playable: PlayableScenario, budget: number): void {
  const whole = analyseScenario(playable, { budget: 100_000 });
  fc.pre(whole.scope.certainty === 'exact' && whole.rubrics[0]?.chance.kind === 'exact');
  const cut = analyseScenario(playable, { budget });
  expectNoMoreClaimed(cut, whole);
  if (cut.scope.certainty === 'exact') {
    expect(cut.scope.situations).toBe(whole.scope.situations);
    return;
  }
  expect(cut.endlessLoops).toBe('unknown');
  expect(cut.rubrics.map(({ chance }) => chance.kind)).not.toContain('exact');
  expect(cut.decisions.map(({ certainty }) => certainty)).not.toContain('exact');
}

describe('a budget', () => {
  it.each([
    ['every kind of evidence', randomScenario],
    ['every kind of condition and effect', randomWorld(false)],
    ['other customers later', withOthers(randomWorld(false))],
  ])(
    'never lets the report claim more than was looked at, in scenarios with %s',
    (_what, worlds) => {
      fc.assert(fc.property(worlds, fc.constantFrom(1, 10, 40, 120), compareBudgets), {
        numRuns: 50,
        seed: 6_907,
      });
    },
    PATIENCE_MS,
  );
});
