import { listLeaves } from '../../scenario/checks/check-conditions.ts';
import { placeOf } from '../../scenario/checks/check-context.ts';
import type { DocumentPath } from '../../scenario/diagnostic.ts';
import type { Rule } from '../rule.ts';

export const unusedFlag: Rule = {
  code: 'unused-flag',
  severity: 'warning',
  title: 'Every flag that is set is asked for somewhere.',
  examples: {
    bad: { 'nodes.cause.choices[1].effects': [{ set: 'sent-away' }] },
    good: {
      'nodes.cause.choices[1].effects': [{ set: 'sent-away' }],
      'endings[1].when': { flag: 'sent-away' },
    },
  },
  check: ({ scenario, choices }) => {
    const asked = listLeaves(scenario).flatMap(({ value }) =>
      'flag' in value ? [value.flag] : [],
    );
    const unused = new Map<string, DocumentPath>();
    for (const placed of choices) {
      placed.choice.effects?.forEach((effect, index) => {
        if (!('set' in effect) || asked.includes(effect.set) || unused.has(effect.set)) return;
        unused.set(effect.set, placeOf(placed, 'effects', index, 'set'));
      });
    }
    return [...unused].map(([flag, at]) => ({
      at,
      message: `Flag "${flag}" is set, and nothing asks for it.`,
      hint: 'Let a line, branch or ending depend on it, or remove it.',
    }));
  },
};
