import type { Attempt } from '../engine/attempt.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { leastConduct, leastLost } from './bound-conduct.ts';
import { type Extremum, boundOpportunity, timesOpen } from './bound-opportunity.ts';
import { type Objective, overallObjective } from './objective.ts';
import { type OpenChances, openChances } from './open-chances.ts';
import type { Judgement } from './overall-score.ts';
import { isApplicable } from './score-opportunity.ts';
import type { ScoreRecord } from './score-record.ts';
import { type PlannedOpportunity, type RubricPlan, planScoring } from './scoring-plan.ts';

/** Most routes, or dimensions, whose combinations are tried one by one. */
const MOST_COMBINED = 5;

/** An attempt at one moment, with what scoring remembers of it: closed once it is over. */
export interface Standing {
  readonly attempt: Attempt;
  readonly record: ScoreRecord;
}

/** What the bounds of a score depend on at one moment. */
export interface Outlook {
  readonly playable: PlayableScenario;
  readonly nodeId: string;
  readonly isOver: boolean;
  /** Closed once it is over. */
  readonly record: ScoreRecord;
}

export function outlookOf({ attempt, record }: Standing): Outlook {
  const { playable, nodeId, transcript } = attempt;
  return { playable, nodeId, isOver: transcript.end !== undefined, record };
}

/** Upper bound, 0..100, of the overall score an attempt can still reach by one rubric. */
export function upperBound(plan: RubricPlan, standing: Standing): number {
  return boundScore(overallObjective(plan), outlookOf(standing), 'most') ?? 0;
}

/**
 * A bound, 0..100, of the scores an attempt can still end with by an objective: no way on ends with
 * more than the "most", or with less than the "least". It is the score itself once the attempt is
 * over. For the most, every opportunity the authored graph can still lead to earns full marks, every
 * loss gets the best repair the graph still holds, everything called for is done that some choice can
 * still do, and nothing else negative is added; for the least, none earns anything, nothing is
 * repaired and everything negative is added. Of the routes still open those are entered that are best
 * for that. Undefined where no opportunity can apply.
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
  const routes = relevantRoutes(plan, record, open);
  const excusable = extremum === 'most' ? [] : excusableDimensions(plan, record);
  if (Math.max(routes.length, excusable.length) > MOST_COMBINED) {
    return extremum === 'most' ? 100 : 0;
  }
  const judge = judgeOutlook(plan, { ...outlook, open, extremum });
  const scores = subsetsOf(routes).flatMap((taken) =>
    subsetsOf(excusable).flatMap((excused) => {
      const judgement = judge({
        routes: new Set([...record.routes, ...taken]),
        excused: new Set(excused),
      });
      return objective.scoreWith(judgement) ?? [];
    }),
  );
  if (scores.length === 0) return undefined;
  return extremum === 'most' ? Math.max(...scores) : Math.min(...scores);
}

interface OpenOutlook extends Outlook {
  readonly open: OpenChances;
  readonly extremum: Extremum;
}

/** What became of a run, as far as it decides which opportunities apply. */
interface Course {
  readonly routes: ReadonlySet<string>;
  /** Dimensions ("rubric.dimension") in which nothing is reached that a route excuses. */
  readonly excused: ReadonlySet<string>;
}

/** How the outlook is judged after each course. */
function judgeOutlook(
  plan: RubricPlan,
  { playable, record, open, extremum }: OpenOutlook,
): (course: Course) => Judgement {
  const outlook = { plan, open, record, extremum };
  const values = new Map(plan.opportunities.map((each) => [each, boundOpportunity(each, outlook)]));
  const conduct =
    extremum === 'most'
      ? leastLost(record, open)
      : leastConduct(planScoring(playable), record, open);
  // Reached, or still open: reaching counts whatever excuses missing it.
  const canCount = (each: PlannedOpportunity, excused: ReadonlySet<string>): boolean =>
    record.evidence.has(each.authored.id) ||
    (timesOpen(each, outlook) > 0 && !excused.has(each.dimensionKey));
  return ({ routes, excused }) => ({
    valueOf: (each) =>
      isApplicable(each, routes, canCount(each, excused)) ? values.get(each) : undefined,
    conductOf: conduct,
  });
}

/**
 * Dimensions with an opportunity that may be excused instead of reached. A dimension nothing applies
 * to counts by its conduct alone, which may cost more than a score of nothing.
 */
function excusableDimensions({ opportunities }: RubricPlan, record: ScoreRecord): string[] {
  const excusable = opportunities.filter(
    ({ authored: { id, excusedBy } }) => excusedBy !== undefined && !record.evidence.has(id),
  );
  return [...new Set(excusable.map(({ dimensionKey }) => dimensionKey))];
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

function subsetsOf(all: readonly string[]): readonly (readonly string[])[] {
  return all.reduce<readonly (readonly string[])[]>(
    (subsets, each) => [...subsets, ...subsets.map((some) => [...some, each])],
    [[]],
  );
}
