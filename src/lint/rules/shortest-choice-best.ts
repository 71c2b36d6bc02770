import type { LintContext } from '../lint-context.ts';
import { type MarkCount, TELLING, countMark, describeCount, highest, lengthIn } from '../marks.ts';
import type { Rule } from '../rule.ts';

export const shortestChoiceBest: Rule = {
  code: 'shortest-choice-best',
  severity: 'warning',
  title: 'The best choice is the shortest no more often than chance would have it.',
  examples: {
    bad: {
      'nodes.open.choices[1].text.en':
        'So you work by it for twenty minutes, and then you sit in the flicker.',
      'nodes.cause.choices[0].text.en':
        "I don't know yet. Give me a moment with the notes of our workshop.",
      'nodes.fix.choices[2].text.en':
        'A small part. I send it to you, or we put it in here. Which is best?',
      'nodes.date.choices[1].text.en':
        "It goes out tomorrow. On Thursday at six I'll ring you and ask.",
    },
    good: {
      'nodes.open.choices[1].text.en':
        'So you work by it for twenty minutes, and then you sit in the flicker.',
    },
  },
  check: (context) => {
    const count = countShortest(context);
    if (count.chance >= TELLING) return [];
    return [
      {
        at: ['nodes'],
        message: `The shortest choice is the best one ${describeCount(count)}.`,
        hint: 'Shorten other choices, or let best ones say a little more.',
      },
    ];
  },
};

/** How well the shortest choice finds the best one. */
export function countShortest({ decisions, scenario }: LintContext): MarkCount {
  const length = lengthIn(scenario.defaultLocale);
  return countMark(decisions, (offer) => highest(offer, (placed) => -length(placed)));
}
