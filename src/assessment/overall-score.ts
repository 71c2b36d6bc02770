import {
  type WeightedDimension,
  type WeightedValue,
  scoreDimension,
  scoreOverall,
} from './score-formula.ts';
import { conductOf, scoreOpportunity } from './score-opportunity.ts';
import type { ScoreRecord } from './score-record.ts';
import type { PlannedOpportunity, RubricPlan } from './scoring-plan.ts';

/** Value 0..1 of an opportunity, or undefined where it does not apply. */
export type ValueOf = (opportunity: PlannedOpportunity) => number | undefined;

/** Overall score 0..100 of a record by one rubric: the number of the scorecard and nothing else. */
export function overallOf(plan: RubricPlan, record: ScoreRecord): number {
  return overallWith(plan, record, valuesIn(plan, record));
}

/** Overall score 0..100 with the record's conduct and the given values of the opportunities. */
export function overallWith(plan: RubricPlan, record: ScoreRecord, valueOf: ValueOf): number {
  return scoreOverall(dimensionsWith(plan, record, valueOf));
}

/** The dimensions of a record with weight, score and conduct, in the order of the plan. */
export function dimensionsOf(plan: RubricPlan, record: ScoreRecord): readonly WeightedDimension[] {
  return dimensionsWith(plan, record, valuesIn(plan, record));
}

/** The same with the given values of the opportunities. */
export function dimensionsWith(
  plan: RubricPlan,
  record: ScoreRecord,
  valueOf: ValueOf,
): readonly WeightedDimension[] {
  return plan.dimensions.map(({ dimension, key, opportunities }) => {
    const conduct = conductOf(record, key);
    const values: WeightedValue[] = [];
    for (const each of opportunities) {
      const value = valueOf(each);
      if (value !== undefined) values.push({ weight: each.authored.weight, value });
    }
    return { weight: dimension.weight, conduct, score: scoreDimension(values, conduct) };
  });
}

function valuesIn(plan: RubricPlan, record: ScoreRecord): ValueOf {
  return (opportunity) => {
    const { status, value } = scoreOpportunity(opportunity, record, plan.rubric.scoring.repairCap);
    return status === 'notApplicable' ? undefined : value;
  };
}
