import { placeOf } from '../../scenario/checks/check-context.ts';
import type { LintContext } from '../lint-context.ts';
import { isUnreachable } from '../reach.ts';
import type { Rule } from '../rule.ts';

/** A choice in every case in which it is worth something of its own: one of them is enough. */
function variantsOf({ playable }: LintContext, nodeId: string, id: string): readonly string[] {
  const { early = [], choices = [] } = playable.scenario.nodes[nodeId] ?? {};
  const furnished = [...early, ...choices];
  const variants = furnished.filter(({ variantOf }) => variantOf === id);
  return [id, ...variants.map((variant) => variant.id)];
}

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
      .filter(({ choice, nodeId }) =>
        variantsOf(context, nodeId, choice.id).every((id) => isUnreachable(context, 'choices', id)),
      )
      .map((placed) => ({
        at: placeOf(placed),
        message: `Choice "${placed.choice.id}" is never on offer.`,
        hint: 'Change its "when" so that it can hold at this node, or remove the choice.',
      })),
};
