import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import { botPolicy, BOT_IDS } from '../players/bots.ts';
import { type Course, scoreWalk } from '../players/play-bots.ts';
import { type Walk, walk } from '../players/walk.ts';
import { type ScoreReport, describeRubric } from '../report/score-report.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import { boundedRange } from './bounded-ranges.ts';
import { countSteps } from './score-search.ts';
import { estimateChances } from './estimate-chances.ts';
import { sampleDecisions } from './sample-decisions.ts';
import { type ScoredRun, followRun, nameRun, walkAtRandom } from './sampled-run.ts';

export interface BoundedQuestion {
  /** A scored graph whose records forget nothing. */
  readonly scored: ScoredGraph;
  readonly reference: Walk;
  readonly seed: string;
  /** Engine moves that may be made in all, those made before included. */
  readonly engineMoves: number;
}

/** Random runs a chance line is estimated from, where the budget allows as many. */
const RANDOM_RUNS = 400;
export const FEWEST_RUNS = 50;

/** Shares of the engine moves still left that random runs and searches may take, one after the other. */
const SHARE_OF_RUNS = 0.4;
const SHARE_OF_SEARCHES = 0.4;

/** Everything about scores that runs and branch and bound can tell of a graph too large to know. */
export function reportBounds(course: Course, question: BoundedQuestion): ScoreReport {
  const { scored, reference, engineMoves } = question;
  const runs = sampleRuns(course, question);
  const results = scoreWalk(course, reference);
  const left = Math.max(0, engineMoves - course.graph.engine.stepsTaken());
  const lastStep = countSteps(scored) + left * SHARE_OF_SEARCHES;
  let searchesLeft = countSearches(course.plan.rubrics);
  // Most come to an end at once, and leave the rest to the others.
  const takeBudget = (): number => {
    const budget = Math.max(0, lastStep - countSteps(scored)) / searchesLeft;
    searchesLeft -= 1;
    return Math.floor(budget);
  };
  const rubrics = course.plan.rubrics.flatMap((plan, rubric) => {
    const referenceResult = results[rubric];
    if (!referenceResult) return [];
    const rangeOf = (dimension?: number) =>
      boundedRange(scored, { plan, takeBudget, ...(dimension !== undefined && { dimension }) });
    const chances = estimateChances(scored, plan, runs);
    return [describeRubric(course, { plan, rangeOf, chances, reference, referenceResult })];
  });
  const [main] = course.plan.rubrics;
  const standings = function* () {
    for (const run of [reference, ...walkBots(course)]) yield* followRun(scored, run).standings;
    for (const run of runs) yield* run.standings;
  };
  const decisions = main
    ? sampleDecisions(scored, main, { standings: standings(), engineMoves })
    : [];
  return { rubrics, decisions };
}

/** Random runs, fewer where the engine may not make enough moves. */
export function sampleRuns(
  { graph }: Course,
  { scored, seed, engineMoves }: Omit<BoundedQuestion, 'reference'>,
): readonly ScoredRun[] {
  const before = graph.engine.stepsTaken();
  const allowed = before + Math.max(0, engineMoves - before) * SHARE_OF_RUNS;
  const runs: ScoredRun[] = [];
  while (runs.length < RANDOM_RUNS) {
    if (runs.length >= FEWEST_RUNS && graph.engine.stepsTaken() >= allowed) break;
    runs.push(followRun(scored, walkAtRandom(graph, nameRun(seed, runs.length))));
  }
  return runs;
}

const countSearches = (rubrics: readonly RubricPlan[]): number =>
  2 * rubrics.reduce((sum, { dimensions }) => sum + 1 + dimensions.length, 0);

function walkBots({ graph, locale }: Course): readonly Walk[] {
  return BOT_IDS.map((bot) => walk(graph, botPolicy(bot, graph.layout, locale)));
}
