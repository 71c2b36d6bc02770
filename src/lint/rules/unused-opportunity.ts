import type { LintContext } from '../lint-context.ts';
import type { Rule } from '../rule.ts';

const THANKS = {
  id: 'hear-thanks',
  dimension: 'heard.hear',
  weight: 1,
  aggregate: 'first',
  what: { en: 'Notice that he rings late' },
};

export const unusedOpportunity: Rule = {
  code: 'unused-opportunity',
  severity: 'error',
  title: 'Every opportunity is taken by some reference choice.',
  examples: {
    bad: { 'opportunities[6]': THANKS },
    good: {
      'opportunities[6]': THANKS,
      'nodes.date.choices[0].evidence.hear-thanks': 1,
      'nodes.date.choices[1].evidence.hear-thanks': 3,
      'nodes.date.choices[2].evidence.hear-thanks': 0,
    },
  },
  check: (context) =>
    context.scenario.opportunities.flatMap(({ id }, index) => {
      if (isAssessed(context, id)) return [];
      return [
        {
          at: ['opportunities', index],
          message: `No reference choice takes the opportunity "${id}", so it is never assessed.`,
          hint: `Give "${id}" a level of 1 to 4 in the "evidence" of a reference choice, or remove it.`,
        },
      ];
    }),
};

/** Whether an opportunity gets its level by itself, or some reference choice takes it. */
export function isAssessed({ scenario, choices }: LintContext, id: string): boolean {
  const isAutomatic = scenario.opportunities.some(
    (one) => one.id === id && (one.auto ?? one.earned) !== undefined,
  );
  return (
    isAutomatic ||
    choices.some(
      ({ choice, list }) =>
        list === 'choices' && choice.reference && (choice.evidence?.[id] ?? 0) > 0,
    )
  );
}
