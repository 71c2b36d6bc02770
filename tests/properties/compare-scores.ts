import fc from 'fast-check';
import { expect } from 'vitest';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import { type Decision, type Scoring, randomScoring } from '../assessment/random-scorings.ts';

/** Room for the rounding of floating point sums, in points. */
export const SLACK = 1e-9;

/** Overall score and the scores of the dimensions that have one. */
export const numbersOf = ({
  overall,
  dimensions,
}: RubricResult): readonly (number | undefined)[] => [
  overall,
  ...dimensions.map(({ score }) => score),
];

/** The same numbers, dimension by dimension. */
export function expectSame(one: RubricResult, other: RubricResult): void {
  const expected = numbersOf(other);
  for (const [at, number] of numbersOf(one).entries()) {
    if (number === undefined) expect(expected[at]).toBeUndefined();
    else expect(number).toBeCloseTo(expected[at] ?? NaN, 8);
  }
}

/** No number of the first below that of the second. */
export function expectNoLower(better: RubricResult, than: RubricResult): void {
  const before = numbersOf(than);
  for (const [at, number] of numbersOf(better).entries()) {
    expect(number ?? 0).toBeGreaterThanOrEqual((before[at] ?? 0) - SLACK);
  }
}

/** The scoring with one of its decisions changed. */
export const changeDecision = (
  scoring: Scoring,
  at: number,
  change: (decision: Decision) => Decision,
): Scoring => ({
  ...scoring,
  decisions: scoring.decisions.map((each, index) => (index === at ? change(each) : each)),
});

/** Checks a statement on many scorings, each with a number to pick something in it. */
export const check = (predicate: Parameters<typeof fc.property<[Scoring, number]>>[2]): void =>
  fc.assert(fc.property(randomScoring, fc.nat(), predicate), { numRuns: 300, seed: 20417 });
