import type { Scenario } from '../../scenario/scenario-schema.ts';
import { isUnreachable } from '../reach.ts';
import type { Rule } from '../rule.ts';

const TWILIGHT = {
  id: 'twilight',
  final: 'satisfied',
  outcome: 'good',
  title: { en: 'He has light, and a number to call.' },
  parting: { en: 'Then I know whom to ask. Good night.' },
  afterword: { en: 'He rings once more, to say that it works.' },
};

export const unreachableEnding: Rule = {
  code: 'unreachable-ending',
  severity: 'error',
  title: 'Every ending can be reached.',
  examples: {
    bad: { 'endings[2]': TWILIGHT },
    good: { 'endings[2]': TWILIGHT, 'endings[0].when': { flag: 'looked' } },
  },
  check: (context) =>
    context.scenario.endings.flatMap(({ id }, index, endings) => {
      const before = findShadow(endings, index);
      if (!before && !isUnreachable(context, 'endings', id)) return [];
      const why = before
        ? `: "${before.id}" before it fits whenever the customer is "${before.final}"`
        : '';
      return [
        {
          at: ['endings', index],
          message: `Ending "${id}" can never be reached${why}.`,
          hint: 'Put the ending with the narrower "when" first, change its "final", or remove it.',
        },
      ];
    }),
};

/** An earlier ending for the same final that fits always. */
function findShadow(endings: Scenario['endings'], index: number) {
  return endings
    .slice(0, index)
    .find(({ final, when }) => final === endings[index]?.final && when === undefined);
}
