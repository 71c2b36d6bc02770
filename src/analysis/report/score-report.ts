import type { RubricResult } from '../../assessment/scorecard.ts';
import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import { type Course, describeReference } from '../players/play-bots.ts';
import type { Walk } from '../players/walk.ts';
import type { DecisionAnalysis, RubricAnalysis, ScoreRange } from '../scenario-analysis.ts';
import type { Chances } from './chances.ts';

/** The part of an analysis that is about scores. */
export interface ScoreReport {
  readonly rubrics: readonly RubricAnalysis[];
  readonly decisions: readonly DecisionAnalysis[];
}

export interface RubricFindings {
  readonly plan: RubricPlan;
  /** Range of the overall score, or of a dimension by its place; undefined where nothing scores. */
  readonly rangeOf: (dimension?: number) => ScoreRange | undefined;
  readonly chances: Chances;
  readonly reference: Walk;
  readonly referenceResult: RubricResult;
}

/** What was found about one rubric, as the report states it. */
export function describeRubric(course: Course, findings: RubricFindings): RubricAnalysis {
  const { plan, rangeOf, chances, reference, referenceResult } = findings;
  const overall = rangeOf();
  if (!overall) throw new Error(`No run of ${course.plan.playable.scenario.id} has a score`);
  return {
    rubricId: plan.rubric.id,
    passMark: plan.rubric.pass.overall,
    overall,
    dimensions: Object.fromEntries(
      plan.dimensions.flatMap(({ dimension: { id } }, place) => {
        const range = rangeOf(place);
        return range ? [[id, range]] : [];
      }),
    ),
    reference: describeReference(course, reference, referenceResult),
    ...chances,
  };
}
