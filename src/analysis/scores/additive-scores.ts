import type { PlannedIndicator, ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { Evidence } from '../../scenario/evidence-schema.ts';
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

function canLoseConduct({ playable, choices, indicators }: ScoringPlan): boolean {
  const all = [...choices.values()];
  const named = new Set(all.flatMap((choice) => choice.indicators ?? []));
  const acts: ReadonlySet<string> = possibleActs(playable.scenario).all;
  const canSpend = all.some(({ spend = 0 }) => spend > 0);
  const canBeShown = (evidence: Evidence): boolean => {
    if ('act' in evidence) return acts.has(evidence.act);
    if ('missed' in evidence) return named.has(evidence.missed);
    return 'gte' in evidence && canSpend;
  };
  const canBeSeen = ({ indicator: { id, evidence } }: PlannedIndicator): boolean =>
    named.has(id) || (evidence !== undefined && canBeShown(evidence));
  return indicators.some((each) => each.indicator.polarity === 'negative' && canBeSeen(each));
}
