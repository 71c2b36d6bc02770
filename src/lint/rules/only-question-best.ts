import { TELLING, countMark, describeCount } from '../marks.ts';
import type { Rule } from '../rule.ts';

export const onlyQuestionBest: Rule = {
  code: 'only-question-best',
  severity: 'warning',
  title:
    'Where one choice asks a question, it is the best one no more often than chance would have it.',
  examples: {
    bad: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for twenty minutes, and after that you sit in the flicker?',
      'nodes.cause.choices[0].text.en':
        "I don't know yet. Have you got a quarter of a minute for our workshop's notes?",
      'nodes.date.choices[1].text.en':
        'It goes out tomorrow. On Thursday at six, shall I ring you and ask if it stays on?',
    },
    good: {
      'nodes.open.choices[1].text.en':
        'So you can work by it for twenty minutes, and after that you sit in the flicker?',
    },
  },
  check: ({ decisions, scenario }) => {
    const count = countMark(decisions, (offer) => {
      const asking = offer.filter(({ choice }) =>
        choice.text[scenario.defaultLocale]?.includes('?'),
      );
      return asking.length === 1 ? asking[0] : undefined;
    });
    if (count.chance >= TELLING) return [];
    return [
      {
        at: ['nodes'],
        message: `Where a single choice asks something, it is the best one ${describeCount(count)}.`,
        hint: 'Let weak choices ask something too, or say some best ones without a question.',
      },
    ];
  },
};
