import { recordTurns } from '../../assessment/score-record.ts';
import { scoreRubric } from '../../assessment/score-attempt.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { RubricResult } from '../../assessment/scorecard.ts';
import { nameMoves } from '../report/name-moves.ts';
import { referenceMove } from '../report/reference-move.ts';
import type { BotResult, ReferenceResult } from '../scenario-analysis.ts';
import type { ScoredMoves } from '../scores/scored-moves.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { BOT_IDS, botPolicy } from './bots.ts';
import { type Walk, turnsOf, walk } from './walk.ts';

/** Where runs are played and scored. */
export interface Course {
  readonly graph: SituationGraph;
  readonly plan: ScoringPlan;
  readonly scored: ScoredMoves;
  readonly locale: string;
}

/** A run along the author's best choices; where none is marked, the first in the file. */
export function walkReference({ graph }: Course): Walk {
  return walk(graph, (moves) => referenceMove(graph.layout, moves) ?? (moves[0] as number));
}

/** Plays every bot once. */
export function playBots(course: Course): readonly BotResult[] {
  const { graph, locale } = course;
  return BOT_IDS.map((bot) => {
    const run = walk(graph, botPolicy(bot, graph.layout, locale));
    return {
      bot,
      run: nameMoves(graph.layout, run.moves),
      endingId: endingOf(graph, run),
      results: scoreWalk(course, run).map(({ rubricId, overall, passed }) => ({
        rubricId,
        overall,
        passed,
      })),
    };
  });
}

/** Result of a walk by every rubric. */
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
