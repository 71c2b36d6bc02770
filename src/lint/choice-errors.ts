import type { Choice } from '../scenario/scenario-schema.ts';
import type { LintContext } from './lint-context.ts';

/** Whether a choice commits a critical error of the rubrics, by name or by one of its acts. */
export function commitsCritical({ tree: { plan } }: LintContext, choice: Choice): boolean {
  return plan.critical.some(
    ({ critical: { id, act } }) =>
      choice.critical?.includes(id) || (act !== undefined && choice.acts.includes(act)),
  );
}

/** Whether a choice shows a negative indicator of an assessed dimension, by name or by an act. */
export function showsNegative({ tree: { plan } }: LintContext, choice: Choice): boolean {
  const acts: readonly string[] = choice.acts;
  return plan.indicators.some(
    ({ indicator, act }) =>
      indicator.polarity === 'negative' &&
      (choice.indicators?.includes(indicator.id) || (act !== undefined && acts.includes(act))),
  );
}
