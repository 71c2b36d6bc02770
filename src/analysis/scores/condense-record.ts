import type { EvidencePoint, RepairPoint } from '../../assessment/collect-evidence.ts';
import type { ScoreRecord } from '../../assessment/score-record.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { Opportunity } from '../../scenario/scenario-schema.ts';

/** Opportunities whose evidence has to be kept. */
export type IsKept = (opportunity: string) => boolean;

/**
 * The least record that earns the same scores and lets every later turn add the same: turns lose
 * their numbers, evidence that its aggregate no longer reads and indicators that count for nothing
 * are left out. Evidence not kept is left out altogether.
 */
export function condenseRecord(
  plan: ScoringPlan,
  record: ScoreRecord,
  isKept: IsKept,
): ScoreRecord {
  const evidence = new Map<string, readonly EvidencePoint[]>();
  const repairs = new Map<string, readonly RepairPoint[]>();
  for (const [id, { authored }] of plan.opportunities) {
    const points = record.evidence.get(id);
    if (!points || !isKept(id)) continue;
    evidence.set(id, readValues(authored.aggregate, points).map(pointOf));
    const best = Math.max(0, ...(record.repairs.get(id) ?? []).map(({ value }) => value));
    if (best > 0) repairs.set(id, [{ turn: 0, value: best }]);
  }
  const watchesFirstAct = [...plan.opportunities.values()].some(({ metric }) => metric);
  return {
    hasChosen: record.hasChosen || !watchesFirstAct,
    evidence,
    repairs,
    routes: new Set([...record.routes].filter((route) => routesRead(plan).has(route)).sort()),
    indicators: plan.indicators.flatMap((planned) =>
      record.indicators
        .filter((each) => each.planned === planned && each.counted)
        .filter(() => planned.indicator.polarity === 'negative')
        .map(() => ({ planned, turn: 0, counted: true })),
    ),
    critical: plan.critical.flatMap((planned) =>
      record.critical.some((each) => each.planned === planned) ? [{ planned, turn: 0 }] : [],
    ),
  };
}

/** Text that is equal for equal condensed records. */
export function recordKey(plan: ScoringPlan, record: ScoreRecord): string {
  return JSON.stringify([
    record.hasChosen,
    [...record.evidence].map(([id, points]) => [id, points.map(({ value }) => value)]),
    [...record.repairs].map(([id, points]) => [id, points.map(({ value }) => value)]),
    [...record.routes],
    record.indicators.map(({ planned }) => plan.indicators.indexOf(planned)),
    record.critical.map(({ planned }) => plan.critical.indexOf(planned)),
  ]);
}

const pointOf = (value: number): EvidencePoint => ({ turn: 0, level: value, par: 1, value });

/** The values an aggregate still reads when more may follow. */
function readValues(
  aggregate: Opportunity['aggregate'],
  points: readonly EvidencePoint[],
): readonly number[] {
  const values = points.map(({ value }) => value);
  switch (aggregate) {
    case 'first':
      return values.slice(0, 1);
    case 'last':
      return values.slice(-1);
    case 'min':
      return [Math.min(...values)];
    case 'max':
      return [Math.max(...values)];
    case 'mean':
      return values.toSorted((a, b) => a - b);
  }
}

const routesByPlan = new WeakMap<ScoringPlan, ReadonlySet<string>>();

/** Routes that some opportunity depends on. */
export function routesRead(plan: ScoringPlan): ReadonlySet<string> {
  const known = routesByPlan.get(plan);
  if (known) return known;
  const routes = new Set(
    [...plan.opportunities.values()].flatMap(({ authored: { routes = [], excusedBy = [] } }) => [
      ...routes,
      ...excusedBy,
    ]),
  );
  routesByPlan.set(plan, routes);
  return routes;
}
