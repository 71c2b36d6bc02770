import {
  type WeightedDimension,
  type WeightedValue,
  scoreDimension,
  scoreOverall,
} from './score-formula.ts';
import { conductOf, scoreOpportunity } from './score-opportunity.ts';
import type { ScoreRecord } from './score-record.ts';
import type { PlannedOpportunity, RubricPlan } from './scoring-plan.ts';

/** What a dimension is scored from. */
export interface Judgement {
  /** Value 0..1 of an opportunity, or undefined where it does not apply. */
  readonly valueOf: (opportunity: PlannedOpportunity) => number | undefined;
  /** What negative indicators leave of a dimension ("rubric.dimension"), 0..1. */
  readonly conductOf: (dimensionKey: string) => number;
}

/** Overall score 0..100 of a record by one rubric: the number of the scorecard and nothing else. */
export function overallOf(plan: RubricPlan, record: ScoreRecord): number {
  return scoreOverall(dimensionsOf(plan, record));
}

/** The dimensions of a record with weight, score and conduct, in the order of the plan. */
export function dimensionsOf(plan: RubricPlan, record: ScoreRecord): readonly WeightedDimension[] {
  return dimensionsWith(plan, {
    valueOf: (opportunity) => {
      const { repairCap } = plan.rubric.scoring;
      const { status, value } = scoreOpportunity(opportunity, record, repairCap);
      return status === 'notApplicable' ? undefined : value;
    },
    conductOf: (key) => conductOf(record, key),
  });
}

/** The dimensions as they would be with the given values and conduct. */
export function dimensionsWith(
  plan: RubricPlan,
  judgement: Judgement,
): readonly WeightedDimension[] {
  return plan.dimensions.map(({ dimension, key, opportunities }) => {
    const conduct = judgement.conductOf(key);
    const values: WeightedValue[] = [];
    for (const each of opportunities) {
      const value = judgement.valueOf(each);
      if (value !== undefined) values.push({ weight: each.authored.weight, value });
    }
    return { weight: dimension.weight, conduct, score: scoreDimension(values, conduct) };
  });
}
