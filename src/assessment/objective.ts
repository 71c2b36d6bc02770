import { type Judgement, dimensionsOf, dimensionsWith, overallOf } from './overall-score.ts';
import { scoreOverall } from './score-formula.ts';
import type { ScoreRecord } from './score-record.ts';
import type { RubricPlan } from './scoring-plan.ts';

/** The number a search is after: the overall score of a rubric, or that of one dimension. */
export interface Objective {
  readonly plan: RubricPlan;
  /** Score 0..100 of a record; undefined when nothing applied. */
  readonly scoreOf: (record: ScoreRecord) => number | undefined;
  /** The same from given values of the opportunities and what is left of the conduct. */
  readonly scoreWith: (judgement: Judgement) => number | undefined;
}

export const overallObjective = (plan: RubricPlan): Objective => ({
  plan,
  scoreOf: (record) => overallOf(plan, record),
  scoreWith: (judgement) => scoreOverall(dimensionsWith(plan, judgement)),
});

/** `dimension` is the place among the dimensions of the plan. */
export const dimensionObjective = (plan: RubricPlan, dimension: number): Objective => ({
  plan,
  scoreOf: (record) => dimensionsOf(plan, record)[dimension]?.score,
  scoreWith: (judgement) => dimensionsWith(plan, judgement)[dimension]?.score,
});
