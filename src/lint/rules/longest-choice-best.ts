import type { LintContext } from '../lint-context.ts';
import { type MarkCount, TELLING, countMark, describeCount, highest, lengthIn } from '../marks.ts';
import type { Rule } from '../rule.ts';

export const longestChoiceBest: Rule = {
  code: 'longest-choice-best',
  severity: 'warning',
  title: 'The best choice is the longest no more often than chance would have it.',
  examples: {
    bad: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for twenty minutes, Mr Berger, and after that you sit in the flicker.',
      'nodes.cause.choices[0].text.en':
        "I don't know yet, Mr Berger. Give me a quarter of a minute with the notes of our workshop.",
      'nodes.fix.choices[2].text.en':
        "It's a small part, luckily. I can send it for you to put in, or we do it here. Which is best?",
      'nodes.date.choices[1].text.en':
        "It goes out tomorrow. On Thursday at six I'll ring you, Mr Berger, and ask if it stays on.",
    },
    good: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for twenty minutes, Mr Berger, and after that you sit in the flicker.',
    },
  },
  check: (context) => {
    const count = countLongest(context);
    if (count.chance >= TELLING) return [];
    return [
      {
        at: ['nodes'],
        message: `The longest choice is the best one ${describeCount(count)}.`,
        hint: 'Shorten best choices, or give others the words that best ones have.',
      },
    ];
  },
};

/** How well the longest choice finds the best one. */
export function countLongest({ decisions, scenario }: LintContext): MarkCount {
  const length = lengthIn(scenario.defaultLocale);
  return countMark(decisions, (offer) => highest(offer, length));
}
