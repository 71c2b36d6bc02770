import { aggregateEvidence, repairValue } from './aggregate-evidence.ts';
import type { EvidencePoint } from './evidence-point.ts';
import { isBonusOpen } from './heard-evidence.ts';
import type { OpenChances } from './open-chances.ts';
import type { ScoreRecord } from './score-record.ts';
import type { PlannedOpportunity, RubricPlan } from './scoring-plan.ts';

/** What is asked for: the most that can still come of something, or the least. */
export type Extremum = 'most' | 'least';

export interface OpportunityOutlook {
  readonly plan: RubricPlan;
  readonly open: OpenChances;
  readonly record: ScoreRecord;
  readonly extremum: Extremum;
}

/** How often an opportunity can still be assessed, at most. */
export function timesOpen(
  { authored, heard }: PlannedOpportunity,
  { open, record }: OpportunityOutlook,
): number {
  if (heard) return record.speaking.choices === 0 ? 1 : 0;
  return open.opportunities.get(authored.id) ?? 0;
}

/** The most or least value an opportunity can still end with. */
export function boundOpportunity(
  opportunity: PlannedOpportunity,
  outlook: OpportunityOutlook,
): number {
  const { plan, open, record, extremum } = outlook;
  const { id, aggregate } = opportunity.authored;
  const points = record.evidence.get(id) ?? [];
  const known = points.map((point) => valueOnceSettled(opportunity, point, outlook));
  const times = timesOpen(opportunity, outlook);
  const further = extremum === 'most' ? 1 : 0;
  if (known.length === 0) return times > 0 ? further : 0;
  const base = boundBase({ aggregate, known, times, further });
  const repairs = (record.repairs.get(id) ?? []).map(({ value }) => value);
  if (extremum === 'most') repairs.push(open.repairs.get(id) ?? 0);
  return repairValue(base, Math.max(0, ...repairs), plan.rubric.scoring.repairCap);
}

/**
 * What a point can still be worth. While the bonus of the story heard is open the next choices can
 * raise its level to full marks, or leave it and raise only what was expected.
 */
function valueOnceSettled(
  { heard }: PlannedOpportunity,
  { level, par, value }: EvidencePoint,
  { record, extremum }: OpportunityOutlook,
): number {
  if (!heard?.bonus || !isBonusOpen(heard, record.speaking)) return value;
  return extremum === 'most' ? 1 : Math.min(1, level / Math.max(par, heard.bonus.level));
}

/** Base value with up to `times` more pieces of evidence, all worth `further`, where they count. */
function boundBase({
  aggregate,
  known,
  times,
  further,
}: {
  readonly aggregate: Parameters<typeof aggregateEvidence>[0];
  readonly known: readonly number[];
  readonly times: number;
  readonly further: 0 | 1;
}): number {
  const now = aggregateEvidence(aggregate, known);
  if (times === 0) return now;
  switch (aggregate) {
    case 'first':
      return now;
    case 'min':
      return Math.min(now, further);
    case 'max':
      return Math.max(now, further);
    case 'last':
      return further;
    case 'mean':
      return times === Infinity
        ? further
        : (now * known.length + times * further) / (known.length + times);
  }
}
