import type { Transcript } from '../engine/transcript.ts';
import type {
  AppliedDimension,
  AppliedRubric,
  PlayableScenario,
} from '../scenario/playable-scenario.ts';
import { isPassed, levelOfScore } from './judge-score.ts';
import { scoreDimension, scoreOverall } from './score-formula.ts';
import { conductOf, scoreOpportunity } from './score-opportunity.ts';
import { type ScoreRecord, recordTurns } from './score-record.ts';
import type {
  CriticalResult,
  DimensionResult,
  IndicatorResult,
  OpportunityResult,
  RubricResult,
  Scorecard,
} from './scorecard.ts';
import { type RubricPlan, planScoring } from './scoring-plan.ts';

/**
 * Scores an attempt by every rubric of its scenario: a pure function of scenario and transcript.
 * An attempt that has not ended is scored as if it ended here.
 *
 * @example
 * const { rubrics } = scoreAttempt(playable, attempt.transcript);
 * rubrics[0]?.overall; // 0..100 by the main rubric
 */
export function scoreAttempt(playable: PlayableScenario, transcript: Transcript): Scorecard {
  const plan = planScoring(playable);
  const record = recordTurns(plan, transcript.turns);
  return {
    scenarioId: playable.scenario.id,
    hash: playable.hash,
    rubrics: plan.rubrics.map((rubricPlan) => scoreRubric(rubricPlan, record)),
  };
}

/** Scores a record by one rubric. */
export function scoreRubric(plan: RubricPlan, record: ScoreRecord): RubricResult {
  const { rubric } = plan;
  const results = new Map(
    plan.opportunities.map((each) => [
      each,
      scoreOpportunity(each, record, rubric.scoring.repairCap),
    ]),
  );
  const dimensions = plan.dimensions.map(({ dimension, key, opportunities }) => {
    const applicable = opportunities
      .flatMap((each) => results.get(each) ?? [])
      .filter(({ status }) => status !== 'notApplicable');
    return judgeDimension(rubric, dimension, {
      results: applicable,
      conduct: conductOf(record, key),
    });
  });
  const critical = criticalOf(rubric.id, record);
  const overall = scoreOverall(dimensions);
  return {
    rubricId: rubric.id,
    rubricVersion: rubric.version,
    title: rubric.title,
    overall,
    passMark: rubric.pass.overall,
    passed: isPassed(rubric, { overall, dimensions, critical }),
    dimensions,
    opportunities: [...results.values()],
    indicators: indicatorsOf(rubric.id, record),
    critical,
  };
}

function judgeDimension(
  rubric: AppliedRubric,
  dimension: AppliedDimension,
  found: { readonly results: readonly OpportunityResult[]; readonly conduct: number },
): DimensionResult {
  const score = scoreDimension(found.results, found.conduct);
  return {
    id: dimension.id,
    title: dimension.title,
    weight: dimension.weight,
    opportunities: found.results.length,
    score,
    level: score === undefined ? undefined : levelOfScore(score),
    enoughEvidence: found.results.length >= rubric.scoring.minOpportunities,
    conduct: found.conduct,
    floor: rubric.pass.floors[dimension.id],
  };
}

function indicatorsOf(rubricId: string, record: ScoreRecord): IndicatorResult[] {
  return record.indicators
    .filter(({ planned }) => planned.rubric.id === rubricId)
    .map(({ planned, turn, counted, circumstance }) => ({
      id: planned.indicator.id,
      dimension: planned.dimension.id,
      polarity: planned.indicator.polarity,
      turn,
      counted,
      ...(circumstance && { circumstance }),
    }));
}

function criticalOf(rubricId: string, record: ScoreRecord): CriticalResult[] {
  return record.critical
    .filter(({ planned }) => planned.rubricId === rubricId)
    .map(({ planned: { critical }, turn, circumstance }) => ({
      id: critical.id,
      class: critical.class,
      definition: critical.definition,
      turn,
      ...(circumstance && { circumstance }),
    }));
}
