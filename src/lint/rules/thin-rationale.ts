import { placeOf } from '../../scenario/checks/check-context.ts';
import { wordsOf } from '../read-words.ts';
import type { Rule } from '../rule.ts';

const FEWEST_WORDS = 6;

export const thinRationale: Rule = {
  code: 'thin-rationale',
  severity: 'warning',
  title: 'The rationale of every choice says why.',
  examples: {
    bad: { 'nodes.date.choices[0].rationale.en': 'Too vague.' },
    good: { 'nodes.date.choices[0].rationale.en': 'No day and no name, so he can plan nothing.' },
  },
  check: ({ choices, scenario }) =>
    choices.flatMap((placed) => {
      const { id, rationale } = placed.choice;
      const words = wordsOf(rationale[scenario.defaultLocale] ?? '');
      if (words.length >= FEWEST_WORDS) return [];
      return [
        {
          at: placeOf(placed, 'rationale'),
          message: `The rationale of choice "${id}" has ${String(words.length)} words, too few to say why.`,
          hint: 'Say in a sentence what this does to the customer or to the case.',
        },
      ];
    }),
};
