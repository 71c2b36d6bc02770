import { type ScoreRecord, closeRecord, recordTurns } from '../../assessment/score-record.ts';
import { scoreRubric } from '../../assessment/score-attempt.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { RubricResult } from '../../assessment/scorecard.ts';
import { nameMoves } from '../report/name-moves.ts';
import { referenceMove } from '../report/reference-move.ts';
import type { BotPass, BotResult, ReferenceResult } from '../scenario-analysis.ts';
import { type RecordedGraph, stepOfMove } from '../scores/step-of-move.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { BOT_IDS, botPolicy } from './bots.ts';
import { inOrderOfScreen } from './order-of-screen.ts';
import { type Policy, type Walk, turnsOf, walk } from './walk.ts';

/** Where runs are played and scored; the records forget nothing. */
export interface Course extends RecordedGraph {
  readonly plan: ScoringPlan;
  readonly locale: string;
}

/** A run along the author's best choices; where none is marked, the first in the file. */
export function walkReference({ graph }: Course): Walk {
  return walk(graph, (moves) => referenceMove(graph.layout, moves) ?? (moves[0] as number));
}

/** Seeds whose orders of choices a habit is tried with, so that luck is told from it. */
const SEEDS: readonly string[] = Array.from({ length: 10 }, (_, at) => String(at + 1));

/** After so many moves of a bot in all, no further order is tried: ten of them take fewer as a rule. */
const MOST_MOVES = 600;

/**
 * Plays every bot: with the choices as they stand in the file, and then shuffled by each seed, unless
 * it has made `budget` moves or more.
 */
export function playBots(course: Course, budget: number): readonly BotResult[] {
  const { graph, locale } = course;
  const mostMoves = Math.min(MOST_MOVES, budget);
  return BOT_IDS.map((bot) => {
    const policy = botPolicy(bot, graph.layout, locale);
    const run = walk(graph, policy);
    return {
      bot,
      run: nameMoves(graph.layout, run.moves),
      endingId: endingOf(graph, run),
      results: judgeWalk(course, run).map(({ rubricId, overall, passed }) => ({
        rubricId,
        overall,
        passed,
      })),
      shuffled: playShuffled(course, policy, mostMoves - run.moves.length),
    };
  });
}

/** Where a policy passes with the choices shuffled; orders that lead to the same run are scored once. */
function playShuffled(course: Course, policy: Policy, mostMoves: number): BotResult['shuffled'] {
  const { graph } = course;
  const scored = new Map<string, readonly RubricResult[]>();
  const passes: BotPass[] = [];
  let [orders, moves] = [0, 0];
  for (const seed of SEEDS) {
    if (moves >= mostMoves) break;
    const run = walk(graph, inOrderOfScreen(policy, { graph, seed }));
    orders += 1;
    moves += run.moves.length;
    const key = run.moves.join();
    const results = scored.get(key) ?? judgeWalk(course, run);
    scored.set(key, results);
    const passed = results.filter((each) => each.passed);
    passes.push(...passed.map(({ rubricId, overall }) => ({ seed, rubricId, overall })));
  }
  return { orders, passes };
}

/**
 * What a walk scores by every rubric, and whether it passes. By remembered steps: most turns of most
 * runs are like one before. Which turn showed what is not in it.
 */
function judgeWalk(course: Course, { places, situations }: Walk): readonly RubricResult[] {
  const { plan, records } = course;
  let record = records.start;
  places.forEach((at, turn) => {
    const step = stepOfMove(course, { situation: situations[turn] as number, at, record });
    record = records.next.at(step);
  });
  const closed = closeRecord(records.records[record] as ScoreRecord);
  return plan.rubrics.map((rubricPlan) => scoreRubric(rubricPlan, closed));
}

/** Result of a walk by every rubric, turn by turn. */
export function scoreWalk({ graph, plan, scored }: Course, run: Walk): readonly RubricResult[] {
  const record = recordTurns(plan, turnsOf(graph, scored, run));
  return plan.rubrics.map((rubricPlan) => scoreRubric(rubricPlan, record));
}

export function endingOf(graph: SituationGraph, { end }: Walk): string | undefined {
  if (end === undefined) return graph.engine.start.transcript.end?.endingId;
  return graph.layout.playable.scenario.endings[graph.ends.first.at(end)]?.id;
}

/** What the reference run earns by one rubric. */
export function describeReference(
  course: Course,
  run: Walk,
  result: RubricResult,
): ReferenceResult {
  const lost = result.opportunities.filter(({ status }) => status === 'forfeited');
  const slips = result.indicators.filter(({ polarity }) => polarity === 'negative');
  return {
    run: nameMoves(course.graph.layout, run.moves),
    endingId: endingOf(course.graph, run),
    overall: result.overall,
    missedOpportunities: lost.map(({ id }) => id),
    negatives: [...new Set([...slips, ...result.critical].map(({ id }) => id))],
  };
}
