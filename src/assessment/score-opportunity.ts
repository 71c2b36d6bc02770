import { aggregateEvidence, repairValue } from './aggregate-evidence.ts';
import { conductProduct } from './score-formula.ts';
import type { ScoreRecord } from './score-record.ts';
import type { OpportunityResult } from './scorecard.ts';
import type { PlannedOpportunity } from './scoring-plan.ts';

/**
 * Whether an opportunity counts: it has no routes or one of them was entered, and it was reached or
 * no route was entered that excuses missing it. A run cut short is excused by nothing.
 */
export function isApplicable(
  { authored }: PlannedOpportunity,
  routes: ReadonlySet<string>,
  isReached: boolean,
): boolean {
  const isOnRoute = !authored.routes || authored.routes.some((route) => routes.has(route));
  const isExcused = authored.excusedBy?.some((route) => routes.has(route)) ?? false;
  return isOnRoute && (isReached || !isExcused);
}

/** What became of one opportunity: reached, forfeited although it applied, or not applicable. */
export function scoreOpportunity(
  opportunity: PlannedOpportunity,
  record: ScoreRecord,
  repairCap: number,
): OpportunityResult {
  const { id, weight, aggregate } = opportunity.authored;
  const shown = record.evidence.get(id) ?? [];
  const applicable = isApplicable(opportunity, record.routes, shown.length > 0);
  const points = applicable ? shown : [];
  const repairs = points.length > 0 ? (record.repairs.get(id) ?? []) : [];
  const evidence = points.map((point) => point.value);
  const base = aggregateEvidence(aggregate, evidence);
  const repair = Math.max(0, ...repairs.map((point) => point.value));
  return {
    id,
    weight,
    status: !applicable ? 'notApplicable' : points.length > 0 ? 'reached' : 'forfeited',
    evidence,
    base,
    repair,
    value: repairValue(base, repair, repairCap),
    turns: [...points, ...repairs].map((point) => point.turn),
  };
}

/** What the negative indicators seen so far leave of a dimension ("rubric.dimension"), 0..1. */
export function conductOf(record: ScoreRecord, dimensionKey: string): number {
  const deltas: number[] = [];
  for (const { planned, counted } of record.indicators) {
    const { indicator, rubric } = planned;
    if (!counted || indicator.polarity !== 'negative') continue;
    if (planned.dimensionKey !== dimensionKey) continue;
    deltas.push(rubric.scoring.negative[indicator.severity ?? 'minor']);
  }
  return conductProduct(deltas);
}
