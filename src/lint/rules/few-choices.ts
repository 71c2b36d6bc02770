import type { Rule } from '../rule.ts';

const FEWEST = 3;

export const fewChoices: Rule = {
  code: 'few-choices',
  severity: 'warning',
  title: 'Every decision is between three choices or more.',
  examples: {
    bad: { 'nodes.date.choices[2]': null },
    good: { 'nodes.date.choices[2].when': { visited: 'cause' } },
  },
  check: ({ decisions }) =>
    decisions
      .filter(({ list }) => list === 'choices')
      .flatMap(({ nodeId, at, offers }) => {
        const most = Math.max(...offers.map(({ length }) => length));
        if (most >= FEWEST) return [];
        return [
          {
            at,
            message: `Node "${nodeId}" never offers more than ${most === 1 ? 'one choice' : 'two choices'}.`,
            hint: 'Add what people really do here: the right thing at the wrong time, the common mistake, the reflex.',
          },
        ];
      }),
};
