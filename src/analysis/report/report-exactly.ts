import { type Course, scoreWalk } from '../players/play-bots.ts';
import type { Walk } from '../players/walk.ts';
import type { SolvedScores } from '../solving/solved-scores.ts';
import { exactChances } from './exact-chances.ts';
import { exactRange } from './exact-ranges.ts';
import { type ScoreReport, describeRubric } from './score-report.ts';
import { weighDecisions } from './weigh-decisions.ts';
import type { Chances } from './chances.ts';

export interface ExactQuestion {
  readonly solved: SolvedScores;
  readonly reference: Walk;
  /** Asked for where a random player's chances have no exact answer. */
  readonly estimate: (rubric: number) => Chances;
}

/** Everything about scores, from a scored graph that is known in full. */
export function reportExactly(course: Course, question: ExactQuestion): ScoreReport {
  const { solved, reference, estimate } = question;
  const { measures } = solved.scored.records;
  const results = scoreWalk(course, reference);
  // First, since the overall range of the main rubric needs the same values.
  const decisions = weighDecisions(solved);
  const rubrics = course.plan.rubrics.flatMap((plan, rubric) => {
    const referenceResult = results[rubric];
    if (!referenceResult) return [];
    const rangeOf = (dimension = -1) =>
      exactRange(
        solved,
        measures.findIndex((each) => each.rubric === rubric && each.dimension === dimension),
      );
    const chances = exactChances(solved, rubric) ?? estimate(rubric);
    return [describeRubric(course, { plan, rangeOf, chances, reference, referenceResult })];
  });
  return { rubrics, decisions };
}
