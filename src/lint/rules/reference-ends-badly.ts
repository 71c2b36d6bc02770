import { endingOf } from '../run-outcome.ts';
import type { Rule } from '../rule.ts';

export const referenceEndsBadly: Rule = {
  code: 'reference-ends-badly',
  severity: 'error',
  title: 'The reference run ends well.',
  examples: {
    bad: { 'nodes.date.choices[1].effects': [{ resolve: false }] },
    good: { 'nodes.date.choices[1].effects': [{ resolve: true }] },
  },
  check: ({ runs, scenario }) => {
    const end = runs[0]?.end;
    const ending = end && endingOf(end);
    if (!ending || ending.outcome === 'good') return [];
    return [
      {
        at: ['endings', scenario.endings.indexOf(ending)],
        message: `The reference run ends with "${ending.id}", which is a bad ending.`,
        hint: 'Change what the reference choices do to the customer, or let the problem count as solved on the way.',
      },
    ];
  },
};
