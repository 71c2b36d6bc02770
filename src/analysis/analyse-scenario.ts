import { planScoring } from '../assessment/scoring-plan.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { estimateChances } from './bounded/estimate-chances.ts';
import { reportBounds, sampleRuns } from './bounded/report-bounds.ts';
import { type Settled, settleUnknown } from './bounded/settle-unknown.ts';
import { type Course, playBots, walkReference } from './players/play-bots.ts';
import type { Walk } from './players/walk.ts';
import { findDominated } from './report/find-dominated.ts';
import { findLoops } from './report/find-loops.ts';
import { judgeScope } from './report/judge-scope.ts';
import { listReaches } from './report/list-reaches.ts';
import { measureLengths } from './report/measure-lengths.ts';
import { listNeverOffered } from './report/never-offered.ts';
import { reportExactly } from './report/report-exactly.ts';
import type { ScoreReport } from './report/score-report.ts';
import type { ScenarioAnalysis, Scope } from './scenario-analysis.ts';
import { RecordSteps } from './scores/record-steps.ts';
import { ScoredGraph } from './scores/scored-graph.ts';
import { classifyScoredMoves } from './scores/scored-moves.ts';
import { type Exploration, exploreBreadthFirst } from './situations/explore-breadth-first.ts';
import { SituationGraph } from './situations/situation-graph.ts';
import { type FinishOrder, finishOrder } from './solving/finish-order.ts';
import { solveScores } from './solving/solved-scores.ts';

export interface AnalysisOptions {
  /**
   * Moves that may be computed with the engine, 30,000 when left out. A move like one computed
   * before is remembered and costs nothing. The reference, the bots by the order in the file and
   * fifty random runs are played whatever they take.
   */
  readonly budget?: number;
  /** Any text; decides the random runs where an estimate is needed. */
  readonly seed?: string;
  /** Locale whose texts set the pace; the scenario's default when left out. */
  readonly locale?: string;
}

const BUDGET = 30_000;
const MOST_SITUATIONS = 3_000_000;

/** Different records per situation that scores are worked out for exactly, and the least in all. */
const STANDINGS_EACH = 4;
const LEAST_STANDINGS = 20_000;
/** The same where ways go round: records can grow without end there. */
const LEAST_WITH_WAYS_BACK = 2000;

/** Share of the budget for looking at everything, the fewest moves first. */
const BREADTH_FIRST = 0.3;

/**
 * Everything that can happen in a scenario, what it scores, and how sure each statement is. Every
 * step is one of the engine's own. Beyond the budget it says what part was looked at, and no more.
 *
 * @example
 * const { nodes, rubrics } = analyseScenario(playable);
 * nodes.filter(({ verdict }) => verdict === 'unreachable');
 */
export function analyseScenario(
  playable: PlayableScenario,
  options: AnalysisOptions = {},
): ScenarioAnalysis {
  const { budget = BUDGET, seed = playable.hash } = options;
  const locale = options.locale ?? playable.scenario.defaultLocale;
  const plan = planScoring(playable);
  const graph = new SituationGraph(playable, locale);
  const exploration = exploreBreadthFirst(graph, {
    engineMoves: budget * BREADTH_FIRST,
    situations: MOST_SITUATIONS,
  });
  const course = createCourse({ graph, plan, locale });
  const reference = walkReference(course);
  const bots = playBots(course, budget);
  const settled = exploration.isComplete ? ALL_KNOWN : settleUnknown(graph, budget);
  const order = exploration.isComplete ? finishOrder(graph) : undefined;
  const scores = reportScores(course, { order, reference, seed, engineMoves: budget });
  const analysis = {
    scenarioId: playable.scenario.id,
    hash: playable.hash,
    seed,
    ...listReaches(graph, settled.isImpossible),
    neverOffered: listNeverOffered(graph, settled.isImpossible),
    endlessLoops: order ? findLoops(graph, order) : 'unknown',
    dominated: findDominated({ plan, layout: graph.layout, decisions: scores.decisions }),
    ...scores,
    bots,
    length: measureLengths({
      graph,
      order,
      locale,
      reference: reference.places,
      seed,
      ...settled,
    }),
  } as const;
  return { ...analysis, scope: describeScope(analysis, graph, exploration) };
}

/** Where every situation was looked at, all that was not met is impossible. */
const ALL_KNOWN: Settled = {
  isImpossible: () => true,
  isShortestSure: true,
  mostDecisions: undefined,
};

function describeScope(
  analysis: Omit<ScenarioAnalysis, 'scope'>,
  graph: SituationGraph,
  { isComplete, depth }: Exploration,
): Scope {
  return {
    certainty: isComplete ? 'exact' : 'bounded',
    parts: judgeScope(analysis),
    situations: graph.size,
    moves: graph.seenMoves,
    engineMoves: graph.engine.stepsTaken(),
    depth,
  };
}

function mostStandings(size: number, { isCyclic }: FinishOrder): number {
  const least = isCyclic ? LEAST_WITH_WAYS_BACK : LEAST_STANDINGS;
  return Math.max(least, STANDINGS_EACH * size);
}

function createCourse(place: Pick<Course, 'graph' | 'plan' | 'locale'>): Course {
  const { graph, plan } = place;
  const scored = classifyScoredMoves(plan, graph);
  const records = new RecordSteps({ plan, scored, layout: graph.layout, mayForget: false });
  return { ...place, scored, records };
}

/** Standings whose records forget what can no longer change, where that is allowed. */
function forgetful({ graph, plan, scored }: Course): ScoredGraph {
  const records = new RecordSteps({ plan, scored, layout: graph.layout, mayForget: true });
  return new ScoredGraph(graph, scored, records);
}

interface ScoreQuestion {
  /** Of a graph that is known in full. */
  readonly order: FinishOrder | undefined;
  readonly reference: Walk;
  readonly seed: string;
  readonly engineMoves: number;
}

function reportScores(course: Course, question: ScoreQuestion): ScoreReport {
  const { graph, plan, scored } = course;
  const { reference, order } = question;
  const solved = order
    ? solveScores(forgetful(course), { mostStandings: mostStandings(graph.size, order), order })
    : undefined;
  const rememberAll = () => new ScoredGraph(graph, scored, course.records);
  if (!solved) return reportBounds(course, { ...question, scored: rememberAll() });
  const estimate = (rubric: number) => {
    const unforgetting = rememberAll();
    const runs = sampleRuns(course, { ...question, scored: unforgetting });
    return estimateChances(unforgetting, plan.rubrics[rubric] as (typeof plan.rubrics)[0], runs);
  };
  return reportExactly(course, { solved, reference, estimate });
}
