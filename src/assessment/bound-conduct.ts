import type { OpenChances } from './open-chances.ts';
import { conductOf } from './score-opportunity.ts';
import type { ScoreRecord } from './score-record.ts';
import type { PlannedIndicator, ScoringPlan } from './scoring-plan.ts';

/**
 * The least that negative indicators can still leave of a dimension: every one that can still be
 * seen is seen as often as its cap allows, and without a cap without end.
 */
export function leastConduct(
  { indicators }: ScoringPlan,
  record: ScoreRecord,
  open: OpenChances,
): (dimensionKey: string) => number {
  return (dimensionKey) => {
    let conduct = conductOf(record, dimensionKey);
    for (const planned of indicators) {
      if (planned.dimensionKey !== dimensionKey || !canStillBeSeen(planned, open)) continue;
      const { rubric, indicator } = planned;
      const seen = record.indicators.filter((each) => each.counted && each.planned === planned);
      const left = indicator.cap === undefined ? Infinity : indicator.cap - seen.length;
      const factor = 1 - rubric.scoring.negative[indicator.severity ?? 'minor'];
      conduct *= left > 0 ? factor ** left : 1;
    }
    return conduct;
  };
}

function canStillBeSeen({ indicator, act }: PlannedIndicator, open: OpenChances): boolean {
  if (indicator.polarity !== 'negative') return false;
  return open.indicators.has(indicator.id) || (act !== undefined && open.acts.has(act));
}
