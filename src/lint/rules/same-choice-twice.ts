import { placeOf } from '../../scenario/checks/check-context.ts';
import { wordsOf } from '../read-words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

export const sameChoiceTwice: Rule = {
  code: 'same-choice-twice',
  severity: 'error',
  title: 'Choices that are on offer together say different things.',
  examples: {
    bad: { 'nodes.cause.choices[2].text': { copyOf: 'nodes.cause.choices[1].text' } },
    good: {
      'nodes.cause.choices[2].text': {
        en: "I'm sure it's the bulb. Put in a new one of the same kind, and you have your light.",
      },
    },
  },
  check: ({ decisions, scenario }) => {
    const found = new Map<string, RuleFinding>();
    for (const offer of decisions.flatMap(({ offers }) => offers)) {
      const firstById = new Map<string, string>();
      for (const placed of offer) {
        const { id, text } = placed.choice;
        const words = wordsOf(text[scenario.defaultLocale] ?? '').join(' ');
        const first = firstById.get(words);
        firstById.set(words, first ?? id);
        if (first === undefined) continue;
        found.set(id, {
          at: placeOf(placed, 'text'),
          message: `Choice "${id}" says the same as "${first}", and both can be on offer together.`,
          hint: 'Change one, or give them conditions that exclude each other.',
        });
      }
    }
    return [...found.values()];
  },
};
