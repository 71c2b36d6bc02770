import type { Rubric } from '../scenario/rubric-schema.ts';
import type { DimensionResult } from './scorecard.ts';

type Level = NonNullable<DimensionResult['level']>;

/** Room for the rounding of floating point sums, in points. */
const TOLERANCE = 1e-9;

const LEVEL_FROM: readonly (readonly [number, Level])[] = [
  [87.5, 4],
  [62.5, 3],
  [37.5, 2],
  [12.5, 1],
];

/** Behavioural level of a score 0..100: a band of 25 points around each quarter. */
export function levelOfScore(score: number): Level {
  return LEVEL_FROM.find(([from]) => isAtLeast(score, from))?.[1] ?? 0;
}

/** True when a score reaches a mark, both 0..100. */
export function isAtLeast(score: number, mark: number): boolean {
  return score >= mark - TOLERANCE;
}

/** Passed: the overall mark and every floor reached, and no critical error whatever the number. */
export function isPassed(
  rubric: Rubric,
  result: {
    readonly overall: number;
    readonly dimensions: readonly Pick<DimensionResult, 'score' | 'floor'>[];
    readonly critical: readonly unknown[];
  },
): boolean {
  const hasFloors = result.dimensions.every(
    ({ score, floor }) => score === undefined || floor === undefined || isAtLeast(score, floor),
  );
  return (
    result.critical.length === 0 && hasFloors && isAtLeast(result.overall, rubric.pass.overall)
  );
}
