import type { OpenChances } from './open-chances.ts';
import { conductOf } from './score-opportunity.ts';
import { type ScoreRecord, closeRecord } from './score-record.ts';
import type { PlannedDuty, PlannedIndicator, ScoringPlan } from './scoring-plan.ts';

/** What is left of a dimension when everything called for is done that some choice can still do. */
export function leastLost(
  record: ScoreRecord,
  open: OpenChances,
): (dimensionKey: string) => number {
  const settled = closeRecord(record, (duty) => !canStillDo(duty, open));
  return (dimensionKey) => conductOf(settled, dimensionKey);
}

function canStillDo({ indicator: { id, evidence } }: PlannedDuty, open: OpenChances): boolean {
  const act = evidence && 'act' in evidence ? evidence.act : undefined;
  return open.indicators.has(id) || (act !== undefined && open.acts.has(act));
}

/**
 * The least that negative indicators can still leave of a dimension: every one that can still be
 * seen is seen as often as its cap allows, and without a cap without end.
 */
export function leastConduct(
  plan: ScoringPlan,
  record: ScoreRecord,
  open: OpenChances,
): (dimensionKey: string) => number {
  return (dimensionKey) => {
    let conduct = conductOf(record, dimensionKey);
    for (const planned of plan.indicators) {
      const { rubric, indicator } = planned;
      if (planned.dimensionKey !== dimensionKey || indicator.polarity !== 'negative') continue;
      const seen = record.indicators.filter((each) => each.counted && each.planned === planned);
      const allowed = (indicator.cap ?? Infinity) - seen.length;
      const left = Math.min(allowed, timesAhead(planned, plan, { record, open }));
      const factor = 1 - rubric.scoring.negative[indicator.severity ?? 'minor'];
      conduct *= left > 0 ? factor ** left : 1;
    }
    return conduct;
  };
}

/** How often a negative indicator can still be seen at most, its cap apart. */
function timesAhead(
  planned: PlannedIndicator,
  { duties }: ScoringPlan,
  { record, open }: { readonly record: ScoreRecord; readonly open: OpenChances },
): number {
  const { id, evidence } = planned.indicator;
  if (open.indicators.has(id)) return Infinity;
  if (!evidence || 'map' in evidence) return 0;
  if ('act' in evidence) {
    return open.acts.has(evidence.act) || open.happenings.has(evidence.act) ? Infinity : 0;
  }
  if ('gte' in evidence) return open.canSpend ? Infinity : 0;
  const duty = duties.find(({ missedBy }) => missedBy.indicators.includes(planned));
  if (!duty || record.owed.done.has(duty)) return 0;
  return record.owed.calls.has(duty) || open.indicators.has(evidence.missed) ? 1 : 0;
}
