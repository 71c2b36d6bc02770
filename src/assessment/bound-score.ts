import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { leastConduct } from './bound-conduct.ts';
import { type Extremum, boundOpportunity, timesOpen } from './bound-opportunity.ts';
import type { Objective } from './objective.ts';
import { type OpenChances, openChances } from './open-chances.ts';
import type { Judgement } from './overall-score.ts';
import { conductOf, isApplicable } from './score-opportunity.ts';
import type { ScoreRecord } from './score-record.ts';
import { type PlannedOpportunity, type RubricPlan, planScoring } from './scoring-plan.ts';

/** Most routes whose combinations are tried one by one. */
const MOST_ROUTES = 5;

/** A moment of an attempt, with what scoring remembers of it. */
export interface Outlook {
  readonly playable: PlayableScenario;
  readonly nodeId: string;
  readonly isOver: boolean;
  readonly record: ScoreRecord;
}

/**
 * A bound, 0..100, of the scores an attempt can still end with by an objective: no way on ends with
 * more than the "most", or with less than the "least". It is the score itself once the attempt is
 * over. For the most, every opportunity the authored graph can still lead to earns full marks, every
 * loss gets the best repair the graph still holds and nothing negative is added; for the least, none
 * earns anything, nothing is repaired and everything negative is added. Of the routes still open
 * those are entered that are best for that. Undefined where no opportunity can apply.
 */
export function boundScore(
  objective: Objective,
  outlook: Outlook,
  extremum: Extremum,
): number | undefined {
  const { playable, nodeId, record } = outlook;
  const { plan } = objective;
  if (outlook.isOver) return objective.scoreOf(record);
  const open = openChances(playable).get(nodeId);
  if (!open) throw new Error(`No node "${nodeId}" in ${playable.scenario.id}`);
  const newRoutes = relevantRoutes(plan, record, open);
  if (newRoutes.length > MOST_ROUTES) return extremum === 'most' ? 100 : 0;
  const judge = judgeOutlook(plan, { ...outlook, open, extremum });
  const scores = subsetsOf(newRoutes).flatMap(
    (taken) => objective.scoreWith(judge(new Set([...record.routes, ...taken]))) ?? [],
  );
  if (scores.length === 0) return undefined;
  return extremum === 'most' ? Math.max(...scores) : Math.min(...scores);
}

interface OpenOutlook extends Outlook {
  readonly open: OpenChances;
  readonly extremum: Extremum;
}

/** How the outlook is judged once these routes were entered. */
function judgeOutlook(
  plan: RubricPlan,
  { playable, record, open, extremum }: OpenOutlook,
): (routes: ReadonlySet<string>) => Judgement {
  const outlook = { plan, open, record, extremum };
  const values = new Map(plan.opportunities.map((each) => [each, boundOpportunity(each, outlook)]));
  // Reached, or still open: reaching counts whatever excuses missing it.
  const canCount = (each: PlannedOpportunity): boolean =>
    record.evidence.has(each.authored.id) || timesOpen(each, outlook) > 0;
  const conduct =
    extremum === 'most'
      ? (key: string) => conductOf(record, key)
      : leastConduct(planScoring(playable), record, open);
  return (routes) => ({
    valueOf: (each) => (isApplicable(each, routes, canCount(each)) ? values.get(each) : undefined),
    conductOf: conduct,
  });
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

function subsetsOf(routes: readonly string[]): readonly (readonly string[])[] {
  return routes.reduce<readonly (readonly string[])[]>(
    (subsets, route) => [...subsets, ...subsets.map((each) => [...each, route])],
    [[]],
  );
}
