import { planScoring } from '../assessment/scoring-plan.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import {
  type Course,
  describeReference,
  playBots,
  scoreWalk,
  walkReference,
} from './players/play-bots.ts';
import { exactChances } from './report/exact-chances.ts';
import { exactRange } from './report/exact-ranges.ts';
import { findDominated } from './report/find-dominated.ts';
import { findLoops } from './report/find-loops.ts';
import { listReaches } from './report/list-reaches.ts';
import { measureLengths } from './report/measure-lengths.ts';
import { weighDecisions } from './report/weigh-decisions.ts';
import type { RubricAnalysis, ScenarioAnalysis } from './scenario-analysis.ts';
import { RecordSteps } from './scores/record-steps.ts';
import { ScoredGraph } from './scores/scored-graph.ts';
import { classifyScoredMoves } from './scores/scored-moves.ts';
import { exploreBreadthFirst } from './situations/explore-breadth-first.ts';
import { SituationGraph } from './situations/situation-graph.ts';
import { finishOrder } from './solving/finish-order.ts';
import { type SolvedScores, solveScores } from './solving/solved-scores.ts';

export interface AnalysisOptions {
  /**
   * Moves that may be computed with the engine, 30,000 when left out. Moves like one computed
   * before are remembered and cost nothing.
   */
  readonly budget?: number;
  /** Locale whose texts set the pace; the scenario's default when left out. */
  readonly locale?: string;
}

const BUDGET = 30_000;
const MOST_SITUATIONS = 3_000_000;

/**
 * Everything that can happen in a scenario, what it scores, and how sure each statement is. Every
 * step is one of the engine's own.
 *
 * @example
 * const { nodes, rubrics } = analyseScenario(playable);
 * nodes.filter(({ verdict }) => verdict === 'unreachable');
 */
export function analyseScenario(
  playable: PlayableScenario,
  options: AnalysisOptions = {},
): ScenarioAnalysis {
  const locale = options.locale ?? playable.scenario.defaultLocale;
  const plan = planScoring(playable);
  const graph = new SituationGraph(playable, locale);
  const exploration = exploreBreadthFirst(graph, {
    engineMoves: options.budget ?? BUDGET,
    situations: MOST_SITUATIONS,
  });
  const scored = classifyScoredMoves(plan, graph);
  const records = new RecordSteps(plan, scored, graph.layout);
  const standings = new ScoredGraph(graph, scored, records);
  const solved = exploration.isComplete ? solveScores(standings, MOST_SITUATIONS) : undefined;
  if (!solved) throw new Error('bounded');
  const course = { graph, plan, scored, locale };
  const reference = walkReference(course);
  const decisions = weighDecisions(solved);
  return {
    scenarioId: playable.scenario.id,
    hash: playable.hash,
    scope: {
      certainty: 'exact',
      situations: graph.size,
      moves: graph.seenMoves,
      depth: exploration.depth,
    },
    ...listReaches(graph, () => exploration.isComplete),
    endlessLoops: findLoops(graph, finishOrder(graph)),
    dominated: findDominated(graph.layout, decisions),
    rubrics: analyseRubrics(course, solved, reference),
    decisions,
    bots: playBots(course),
    length: measureLengths({ graph, exploration, locale, reference: reference.moves }),
  };
}

function analyseRubrics(
  course: Course,
  solved: SolvedScores,
  reference: ReturnType<typeof walkReference>,
): readonly RubricAnalysis[] {
  const { measures } = solved.scored.records;
  const results = scoreWalk(course, reference);
  return course.plan.rubrics.flatMap(({ rubric, dimensions }, at) => {
    const measureOf = (dimension: number): number =>
      measures.findIndex((each) => each.rubric === at && each.dimension === dimension);
    const overall = exactRange(solved, measureOf(-1));
    const chances = exactChances(solved, at);
    const result = results[at];
    if (!overall || !chances || !result) return [];
    return [
      {
        rubricId: rubric.id,
        passMark: rubric.pass.overall,
        overall,
        dimensions: Object.fromEntries(
          dimensions.flatMap(({ dimension: { id } }, place) => {
            const range = exactRange(solved, measureOf(place));
            return range ? [[id, range]] : [];
          }),
        ),
        reference: describeReference(course, reference, result),
        ...chances,
      },
    ];
  });
}
