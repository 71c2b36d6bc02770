import { scoreRubric } from '../../assessment/score-attempt.ts';
import { type ScoreRecord, closeRecord } from '../../assessment/score-record.ts';
import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import { type Chances, describeChances } from '../report/chances.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import { recordAt, type ScoredRun } from './sampled-run.ts';

/** What a random player scores by one rubric, estimated from runs played at random. */
export function estimateChances(
  scored: ScoredGraph,
  plan: RubricPlan,
  runs: readonly ScoredRun[],
): Chances {
  const finals = runs.map(({ last }) => {
    const record = scored.records.records[recordAt(scored, last)] as ScoreRecord;
    const { overall, dimensions, passed } = scoreRubric(plan, closeRecord(record));
    return {
      overall,
      dimensions: dimensions.map(({ score }) => score),
      isPassed: passed,
      share: 1 / runs.length,
    };
  });
  return describeChances(plan, {
    finals,
    endings: shareEndings(scored, runs),
    kind: 'estimate',
    standardError: standardError(finals.map(({ overall }) => overall)),
    runs: runs.length,
  });
}

function shareEndings(scored: ScoredGraph, runs: readonly ScoredRun[]): Record<string, number> {
  const { graph, ends } = scored;
  const { endings } = graph.layout.playable.scenario;
  const counts: Record<string, number> = {};
  for (const { last } of runs) {
    const ending = last < 0 ? endings[graph.ends.first.at(ends.first.at(-1 - last))] : undefined;
    if (ending) counts[ending.id] = (counts[ending.id] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count / runs.length]));
}

/** Sample standard deviation over the square root of the number of runs. */
function standardError(values: readonly number[]): number {
  const count = values.length;
  if (count < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (count - 1) / count);
}
