import type { ActEvidence, SpendEvidence } from '../scenario/evidence-schema.ts';
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

interface Prospect {
  readonly record: ScoreRecord;
  readonly open: OpenChances;
}

/** How often a negative indicator can still be seen at most, its cap apart. */
function timesAhead(
  planned: PlannedIndicator,
  { duties }: ScoringPlan,
  { record, open }: Prospect,
): number {
  const { id, evidence } = planned.indicator;
  if (open.indicators.has(id)) return Infinity;
  if (!evidence || 'map' in evidence) return 0;
  if ('missed' in evidence) {
    const duty = duties.find(({ missedBy }) => missedBy.indicators.includes(planned));
    return duty && canStillBeMissed(duty, { record, open }) ? 1 : 0;
  }
  return canStillBeShown(evidence, open) ? Infinity : 0;
}

function canStillBeMissed(duty: PlannedDuty, { record: { owed }, open }: Prospect): boolean {
  if (owed.done.has(duty)) return false;
  return owed.calls.has(duty) || open.indicators.has(duty.indicator.id);
}

function canStillBeShown(evidence: ActEvidence | SpendEvidence, open: OpenChances): boolean {
  if ('gte' in evidence) return open.canSpend;
  return open.acts.has(evidence.act) || open.happenings.has(evidence.act);
}
