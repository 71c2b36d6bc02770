import type { PlannedIndicator, ScoringPlan } from '../../assessment/scoring-plan.ts';
import { choicesOfNode } from '../../scenario/playable-scenario.ts';
import { possibleActs } from '../situations/possible-acts.ts';

/**
 * Whether every score is a sum with one part per opportunity: nothing can ever count against a
 * dimension, and the same opportunities apply to every run. What a move adds then does not depend
 * on what was scored before, apart from the opportunities it serves itself.
 */
export function areScoresAdditive(plan: ScoringPlan): boolean {
  return !canLoseConduct(plan) && !canVaryInWhatApplies(plan);
}

function canVaryInWhatApplies({ opportunities }: ScoringPlan): boolean {
  return [...opportunities.values()].some(
    ({ authored }) => authored.routes !== undefined || authored.excusedBy !== undefined,
  );
}

function canLoseConduct({ playable, indicators }: ScoringPlan): boolean {
  const { scenario } = playable;
  const choices = Object.values(scenario.nodes).flatMap(choicesOfNode);
  const named = new Set(choices.flatMap((choice) => choice.indicators ?? []));
  const acts: ReadonlySet<string> = possibleActs(scenario).all;
  const canBeSeen = ({ indicator, act }: PlannedIndicator): boolean =>
    named.has(indicator.id) || (act !== undefined && acts.has(act));
  return indicators.some((each) => each.indicator.polarity === 'negative' && canBeSeen(each));
}
