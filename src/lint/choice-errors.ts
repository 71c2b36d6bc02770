import type { Evidence } from '../scenario/evidence-schema.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { LintContext } from './lint-context.ts';

/** Whether a choice can commit a critical error of the rubrics: by name, an act, or what it spends. */
export function commitsCritical(context: LintContext, choice: Choice): boolean {
  return context.tree.plan.critical.some(
    ({ critical: { id, evidence } }) =>
      choice.critical?.includes(id) || canShow(context, choice, evidence),
  );
}

/** Whether a choice can show a negative indicator of an assessed dimension. */
export function showsNegative(context: LintContext, choice: Choice): boolean {
  return context.tree.plan.indicators.some(
    ({ indicator: { id, polarity, evidence } }) =>
      polarity === 'negative' &&
      (choice.indicators?.includes(id) || canShow(context, choice, evidence)),
  );
}

/** Conditions of an act, such as a permission, are taken to be met: "can" and not "must". */
function canShow(
  { scenario }: LintContext,
  { acts, spend = 0 }: Choice,
  evidence: Evidence | undefined,
): boolean {
  if (!evidence || 'missed' in evidence) return false;
  if ('act' in evidence) return acts.includes(evidence.act);
  const limit = scenario.briefing.spendLimit?.amount;
  return 'gte' in evidence && limit !== undefined && spend - limit >= evidence.gte;
}
