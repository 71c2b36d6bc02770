import { TELLING, countMark, describeCount, highest } from '../marks.ts';
import { countSentences } from '../read-words.ts';
import type { Rule } from '../rule.ts';

export const mostSentencesBest: Rule = {
  code: 'most-sentences-best',
  severity: 'warning',
  title:
    'The best choice is the one with the most sentences no more often than chance would have it.',
  examples: {
    bad: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for a bit. Twenty minutes. Then you sit there in flicker.',
      'nodes.cause.choices[0].text.en':
        "I don't know. Give me a quarter of a minute. I'll read our workshop's notes.",
      'nodes.date.choices[1].text.en':
        "It goes out tomorrow. On Thursday at six I ring you. Then I ask if it's on.",
    },
    good: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for a bit. Twenty minutes. Then you sit there in flicker.',
    },
  },
  check: ({ decisions, scenario }) => {
    const sentencesOf = (text: string | undefined): number => countSentences(text ?? '');
    const count = countMark(decisions, (offer) =>
      highest(offer, ({ choice }) => sentencesOf(choice.text[scenario.defaultLocale])),
    );
    if (count.chance >= TELLING) return [];
    return [
      {
        at: ['nodes'],
        message: `The choice with the most sentences is the best one ${describeCount(count)}.`,
        hint: 'Part a long sentence in some of the others, or join two in some best ones.',
      },
    ];
  },
};
