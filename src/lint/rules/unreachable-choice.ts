import { placeOf } from '../../scenario/checks/check-context.ts';
import { isUnreachable } from '../reach.ts';
import type { Rule } from '../rule.ts';

export const unreachableChoice: Rule = {
  code: 'unreachable-choice',
  severity: 'error',
  needs: 'analysis',
  title: 'Every choice is on offer in some run.',
  examples: {
    bad: {
      'nodes.date.choices[2].when': { all: [{ visited: 'date' }, { not: { visited: 'open' } }] },
    },
    good: { 'nodes.date.choices[2].when': { visited: 'cause' } },
  },
  check: (context) =>
    context.choices
      .filter(({ nodeId }) => !isUnreachable(context, 'nodes', nodeId))
      .filter(({ choice }) => isUnreachable(context, 'choices', choice.id))
      .map((placed) => ({
        at: placeOf(placed),
        message: `Choice "${placed.choice.id}" is never on offer.`,
        hint: 'Change its "when" so that it can hold at this node, or remove the choice.',
      })),
};
