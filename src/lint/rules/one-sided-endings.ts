import type { Rule } from '../rule.ts';

export const oneSidedEndings: Rule = {
  code: 'one-sided-endings',
  severity: 'error',
  title: 'The conversation can end well, and it can end badly.',
  examples: {
    bad: { 'endings[1].outcome': 'good' },
    good: { 'endings[1].outcome': 'bad' },
  },
  check: ({ scenario }) =>
    (['good', 'bad'] as const)
      .filter((wanted) => !scenario.endings.some(({ outcome }) => outcome === wanted))
      .map((missing) => ({
        at: ['endings'],
        message: `No ending has the outcome "${missing}".`,
        hint: 'Write one: without both there is nothing to lose or nothing to win.',
      })),
};
