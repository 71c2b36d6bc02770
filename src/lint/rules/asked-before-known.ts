import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import type { LintContext } from '../lint-context.ts';
import { isUnreachable } from '../reach.ts';
import type { Rule } from '../rule.ts';
import { readSeen } from '../seen-texts.ts';

export const askedBeforeKnown: Rule = {
  code: 'asked-before-known',
  severity: 'error',
  title: 'A choice that asks again asks for something that can be known by then.',
  examples: {
    bad: {
      'nodes.open.early[0].acts': ['REASK'],
      'nodes.open.early[0].asks': ['flicker'],
      'nodes.open.early[0].when': { not: { act: 'INTERRUPT', times: 1 } },
    },
    good: {
      'nodes.open.early[0].acts': ['REASK'],
      'nodes.open.early[0].asks': ['order'],
      'nodes.open.early[0].when': { not: { act: 'INTERRUPT', times: 1 } },
    },
  },
  check: (context) =>
    context.choices.filter(asksAgain).flatMap((placed) => {
      if (canBeKnown(context, placed)) return [];
      const { id, asks = [] } = placed.choice;
      const facts = asks.map((fact) => `"${fact}"`).join(', ');
      return [
        {
          at: placeOf(placed, 'acts'),
          message: `Choice "${id}" does REASK, and what it asks for (${facts}) cannot be known by then, so that it is played as ASK_NEEDED.`,
          hint: 'Write ASK_NEEDED, or teach the fact on the way.',
        },
      ];
    }),
};

const asksAgain = ({ choice }: PlacedChoice): boolean =>
  choice.acts.includes('REASK') && (choice.asks?.length ?? 0) > 0;

function canBeKnown(context: LintContext, placed: PlacedChoice): boolean {
  const { choice, nodeId } = placed;
  const { asks = [], id } = choice;
  const { facts } = context.scenario.briefing;
  const seen = readSeen(context, placed).facts;
  const isKnown = (fact: string): boolean =>
    seen.has(fact) || facts.some((each) => each.id === fact && each.known === 'start');
  if (!asks.some(isKnown)) return false;
  // What a run can never show is told by the analysis; a choice never on offer has its own rule.
  const needed = `${id}.needed`;
  const { early = [], choices = [] } = context.playable.scenario.nodes[nodeId] ?? {};
  const isSplit = [...early, ...choices].some((each) => each.id === needed);
  const isOnlyNeeded =
    isUnreachable(context, 'choices', id) && !isUnreachable(context, 'choices', needed);
  return !(isSplit && isOnlyNeeded);
}
