import type { Attempt } from '../engine/attempt.ts';
import type { HeardEvidence } from '../scenario/evidence-schema.ts';
import { aggregateEvidence, repairValue } from './aggregate-evidence.ts';
import { type Speaking, isBonusOpen } from './heard-evidence.ts';
import { type OpenChances, openChances } from './open-chances.ts';
import { overallOf, overallWith } from './overall-score.ts';
import { isApplicable } from './score-opportunity.ts';
import { type ScoreRecord, closeRecord } from './score-record.ts';
import type { PlannedDuty, PlannedOpportunity, RubricPlan } from './scoring-plan.ts';

/** Most routes whose combinations are tried one by one. */
const MOST_ROUTES = 5;

/** An attempt at one moment, with what scoring remembers of it: closed once it is over. */
export interface Standing {
  readonly attempt: Attempt;
  readonly record: ScoreRecord;
}

/**
 * Upper bound, 0..100, of the overall score an attempt can still reach by one rubric; the score
 * itself once it is over. From here on every opportunity the authored graph can still lead to earns
 * full marks, every loss gets the best repair the graph still holds, everything called for is done
 * that some choice can still do, nothing else negative is added, and of the routes still open those
 * are entered that give the highest score.
 */
export function upperBound(plan: RubricPlan, { attempt, record }: Standing): number {
  if (attempt.transcript.end) return overallOf(plan, record);
  const open = openChances(attempt.playable).get(attempt.nodeId);
  if (!open) throw new Error(`No node "${attempt.nodeId}" in ${attempt.playable.scenario.id}`);
  const settled = closeRecord(record, (duty) => !canStillDo(duty, open));
  const values = new Map(
    plan.opportunities.map((each) => [each, bestValue(each, record, { plan, open })]),
  );
  const newRoutes = relevantRoutes(plan, record, open);
  if (newRoutes.length > MOST_ROUTES) return 100;
  let bound = 0;
  for (const taken of subsetsOf(newRoutes)) {
    const routes = new Set([...record.routes, ...taken]);
    const overall = overallWith(plan, settled, (each) =>
      isApplicable(each, routes, canCount(each, record, values)) ? values.get(each) : undefined,
    );
    bound = Math.max(bound, overall);
  }
  return bound;
}

function canStillDo({ indicator: { id, evidence } }: PlannedDuty, open: OpenChances): boolean {
  const act = evidence && 'act' in evidence ? evidence.act : undefined;
  return open.indicators.has(id) || (act !== undefined && open.acts.has(act));
}

function relevantRoutes(plan: RubricPlan, record: ScoreRecord, open: OpenChances): string[] {
  const named = new Set(
    plan.opportunities.flatMap(({ authored: { routes = [], excusedBy = [] } }) => [
      ...routes,
      ...excusedBy,
    ]),
  );
  return [...open.routes].filter((route) => named.has(route) && !record.routes.has(route));
}

/** Reached already, or still open: full marks never lower a score, so reaching beats an excuse. */
function canCount(
  opportunity: PlannedOpportunity,
  record: ScoreRecord,
  values: ReadonlyMap<PlannedOpportunity, number>,
): boolean {
  return record.evidence.has(opportunity.authored.id) || (values.get(opportunity) ?? 0) > 0;
}

function subsetsOf(routes: readonly string[]): readonly (readonly string[])[] {
  return routes.reduce<readonly (readonly string[])[]>(
    (subsets, route) => [...subsets, ...subsets.map((each) => [...each, route])],
    [[]],
  );
}

function bestValue(
  opportunity: PlannedOpportunity,
  record: ScoreRecord,
  { plan, open }: { readonly plan: RubricPlan; readonly open: OpenChances },
): number {
  const { authored, heard } = opportunity;
  if (heard && canStillBeFull(heard, record.speaking)) return 1;
  const known = (record.evidence.get(authored.id) ?? []).map(({ value }) => value);
  const times = heard ? 0 : (open.opportunities.get(authored.id) ?? 0);
  if (known.length === 0) return times > 0 ? 1 : 0;
  const base = bestBase(authored.aggregate, known, times);
  const repairs = (record.repairs.get(authored.id) ?? []).map(({ value }) => value);
  const repair = Math.max(0, open.repairs.get(authored.id) ?? 0, ...repairs);
  return repairValue(base, repair, plan.rubric.scoring.repairCap);
}

/** Full marks for the story heard: before the first choice, and while a bonus can still come. */
function canStillBeFull(heard: HeardEvidence, speaking: Speaking): boolean {
  return speaking.choices === 0 || isBonusOpen(heard, speaking);
}

/** Best base value with up to `times` more pieces of evidence, all at full marks. */
function bestBase(
  aggregate: Parameters<typeof aggregateEvidence>[0],
  known: readonly number[],
  times: number,
): number {
  const now = aggregateEvidence(aggregate, known);
  if (times === 0) return now;
  switch (aggregate) {
    case 'first':
    case 'min':
      return now;
    case 'last':
    case 'max':
      return 1;
    case 'mean':
      return times === Infinity ? 1 : (now * known.length + times) / (known.length + times);
  }
}
