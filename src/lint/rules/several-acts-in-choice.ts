import { placeOf } from '../../scenario/checks/check-context.ts';
import type { Rule } from '../rule.ts';

const MOST_ACTS = 2;

export const severalActsInChoice: Rule = {
  code: 'several-acts-in-choice',
  severity: 'warning',
  title: 'A choice does one thing, two at most.',
  examples: {
    bad: { 'nodes.fix.choices[2].acts': ['EXPLAIN_CAUSE', 'OFFER_OPTIONS', 'ASK_OPEN'] },
    good: { 'nodes.fix.choices[2].acts': ['EXPLAIN_CAUSE', 'OFFER_OPTIONS'] },
  },
  check: ({ choices }) =>
    choices.flatMap((placed) => {
      const { id, acts } = placed.choice;
      const twice = acts.find((act, index) => acts.indexOf(act) !== index);
      if (acts.length <= MOST_ACTS && twice === undefined) return [];
      return [
        {
          at: placeOf(placed, 'acts'),
          message:
            twice === undefined
              ? `Choice "${id}" does ${String(acts.length)} things at once: ${acts.join(', ')}.`
              : `Choice "${id}" does ${twice} twice.`,
          hint: 'Keep the act that matters here, or make two decisions of it.',
        },
      ];
    }),
};
