import { isPassed } from '../../assessment/judge-score.ts';
import { scoreRubric } from '../../assessment/score-attempt.ts';
import type { ScoreRecord } from '../../assessment/score-record.ts';
import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import { shareEnds } from '../solving/share-ends.ts';
import type { SolvedScores } from '../solving/solved-scores.ts';
import { spreadScores } from '../solving/spread-scores.ts';
import { type Chances, type FinalShare, describeChances } from './chances.ts';

/** Share of players that may still be under way for a figure to count as exact. */
const NOBODY = 1e-9;

/**
 * What a random player scores by one rubric, exactly: from the shares of runs of every end, or for
 * additive scores of every sum. Undefined where ways that come to no end, or too many different
 * sums, leave no exact answer.
 */
export function exactChances(solved: SolvedScores, rubric: number): Chances | undefined {
  const { scored, player } = solved;
  const ended = shareEnds(scored, player, scored.ends.size).reduce((sum, share) => sum + share, 0);
  if (player.residual > NOBODY || ended < 1 - NOBODY) return undefined;
  const finals = scored.records.isAdditive
    ? spreadOfSums(solved, rubric)
    : spreadOfEnds(solved, rubric);
  if (!finals) return undefined;
  return describeChances(planOf(solved, rubric), {
    finals,
    endings: shareEndings(solved),
    kind: 'exact',
    standardError: 0,
    runs: 0,
  });
}

const planOf = ({ scored }: SolvedScores, rubric: number): RubricPlan =>
  scored.records.plan.rubrics[rubric] as RubricPlan;

function spreadOfEnds(solved: SolvedScores, rubric: number): readonly FinalShare[] {
  const { scored, player } = solved;
  const { records, ends } = scored;
  const shares = shareEnds(scored, player, ends.size);
  const byRecord = new Map<number, number>();
  shares.forEach((share, end) => {
    const record = ends.second.at(end);
    byRecord.set(record, (byRecord.get(record) ?? 0) + share);
  });
  return [...byRecord].map(([record, share]) => {
    const result = scoreRubric(planOf(solved, rubric), records.records[record] as ScoreRecord);
    const dimensions = result.dimensions.map(({ score }) => score);
    return { overall: result.overall, dimensions, isPassed: result.passed, share };
  });
}

function spreadOfSums(solved: SolvedScores, rubric: number): readonly FinalShare[] | undefined {
  const { scored, order } = solved;
  const { records, ends } = scored;
  const plan = planOf(solved, rubric);
  const measures = records.measures.flatMap((each, at) => (each.rubric === rubric ? [at] : []));
  return spreadScores(scored, order, measures)?.map(({ end, scores, share }) => {
    const [overall = 0, ...numbers] = scores;
    const dimensions = numbers.map((score) => (Number.isNaN(score) ? undefined : score));
    const record = records.records[ends.second.at(end)] as ScoreRecord;
    const judged = {
      overall,
      dimensions: plan.dimensions.map(({ dimension: { id } }, at) => ({
        score: dimensions[at],
        floor: plan.rubric.pass.floors[id],
      })),
      critical: record.critical.filter(({ planned }) => planned.rubricId === plan.rubric.id),
    };
    return { overall, dimensions, isPassed: isPassed(plan.rubric, judged), share };
  });
}

function shareEndings({ scored, player }: SolvedScores): Record<string, number> {
  const { graph } = scored;
  const { endings } = graph.layout.playable.scenario;
  const shares: Record<string, number> = {};
  shareEnds(scored, player, scored.ends.size).forEach((share, end) => {
    const ending = endings[graph.ends.first.at(scored.ends.first.at(end))];
    if (ending && share > 0) shares[ending.id] = (shares[ending.id] ?? 0) + share;
  });
  return shares;
}
