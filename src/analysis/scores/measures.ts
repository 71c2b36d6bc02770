import { dimensionsOf } from '../../assessment/overall-score.ts';
import { scoreOverall } from '../../assessment/score-formula.ts';
import type { ScoreRecord } from '../../assessment/score-record.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';

/** One number a run is scored by: the overall score of a rubric, or one of its dimensions. */
export interface Measure {
  readonly rubric: number;
  /** Place among the rubric's dimensions; -1 for the overall score. */
  readonly dimension: number;
}

/** Every measure of a scenario: per rubric the overall score, then its dimensions. */
export function listMeasures(plan: ScoringPlan): readonly Measure[] {
  return plan.rubrics.flatMap(({ dimensions }, rubric) => [
    { rubric, dimension: -1 },
    ...dimensions.map((_, dimension) => ({ rubric, dimension })),
  ]);
}

/** A record by every measure, 0..100; NaN for a dimension nothing applied to. */
export function measureRecord(plan: ScoringPlan, record: ScoreRecord): readonly number[] {
  return plan.rubrics.flatMap((rubricPlan) => {
    const dimensions = dimensionsOf(rubricPlan, record);
    return [scoreOverall(dimensions), ...dimensions.map(({ score }) => score ?? NaN)];
  });
}
