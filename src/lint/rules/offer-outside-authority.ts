import { type Amount, amountsIn } from '../amounts.ts';
import { commitsCritical } from '../choice-errors.ts';
import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import type { Scenario } from '../../scenario/scenario-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import type { LintContext } from '../lint-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import type { Act } from '../../scenario/vocabulary.ts';

/** Acts that give something away. */
const OFFERS: readonly Act[] = ['OFFER_FIX', 'OFFER_OPTIONS', 'NEXT_BEST', 'DELIGHT', 'PROMISE'];

/**
 * What can be told without understanding: a sum beyond the highest one the briefing allows, and a
 * best choice that offers or promises where the briefing allows nothing. Sums that are named as
 * facts, such as a price, are no offers.
 */
export const offerOutsideAuthority: Rule = {
  code: 'offer-outside-authority',
  severity: 'error',
  title: 'What is offered is within the limits of the briefing, or counts as a critical error.',
  examples: {
    bad: {
      'nodes.fix.choices[1].text.en':
        'What I can do is give you 30 euros back. For short work it is still good enough.',
    },
    good: {
      'nodes.fix.choices[0].text.en':
        'I could give you 45 euros back tomorrow. You can put the lamp in the garage.',
      'nodes.fix.choices[1].text.en':
        'What I can do is give you 8 euros back. For short work it is still good enough.',
    },
  },
  check: (context) =>
    context.choices
      .filter(({ choice }) => choice.acts.some((act) => OFFERS.includes(act)))
      .flatMap((placed) => [...findSums(context, placed), ...findUnallowed(context, placed)]),
};

function findSums(context: LintContext, placed: PlacedChoice): readonly RuleFinding[] {
  if (commitsCritical(context, placed.choice)) return [];
  const { briefing, defaultLocale } = context.scenario;
  const allowed = [
    ...sumsOf([...briefing.mayOffer, ...briefing.mayPromise], defaultLocale),
    ...amountsIn(limitText(briefing.spendLimit, defaultLocale)),
  ];
  const named = sumsOf(textsSeen(context, placed.nodeId), defaultLocale);
  return sumsOf([placed.choice.text], defaultLocale)
    .filter(({ value, unit }) => value > limitOf(allowed, unit))
    .filter((sum) => !named.some(({ value, unit }) => value === sum.value && unit === sum.unit))
    .map(({ value, unit }) => ({
      at: placeOf(placed, 'text', defaultLocale),
      message: `Choice "${placed.choice.id}" offers ${String(value)} ${unit}, and the briefing allows ${String(limitOf(allowed, unit))}.`,
      hint: 'Lower the sum, raise it under "mayOffer", or name the critical error this commits.',
    }));
}

const limitText = (limit: Scenario['briefing']['spendLimit'], locale: string): string =>
  limit ? `${String(limit.amount)} ${limit.unit[locale] ?? ''}` : '';

const limitOf = (allowed: readonly Amount[], wanted: string): number =>
  Math.max(0, ...allowed.filter(({ unit }) => unit === wanted).map(({ value }) => value));

const sumsOf = (texts: readonly LocaleText[], locale: string): readonly Amount[] =>
  texts.flatMap((text) => amountsIn(text[locale] ?? ''));

/** Facts, the story, and what is said and seen at a node. */
function textsSeen({ scenario }: LintContext, nodeId: string): readonly LocaleText[] {
  const node = scenario.nodes[nodeId];
  return [
    scenario.briefing.situation,
    ...scenario.briefing.facts.map(({ text }) => text),
    ...scenario.story.flatMap(({ variants }) => variants),
    ...(node?.situation ? [node.situation] : []),
    ...(node?.lines ?? []).flatMap(({ variants }) => variants),
  ];
}

function findUnallowed({ scenario }: LintContext, placed: PlacedChoice): readonly RuleFinding[] {
  const { mayOffer, mayPromise } = scenario.briefing;
  const { id, acts, reference } = placed.choice;
  const isPromise = acts.includes('PROMISE');
  if (!reference || (isPromise ? mayPromise : mayOffer).length > 0) return [];
  const [what, field] = isPromise ? ['promises', 'mayPromise'] : ['offers', 'mayOffer'];
  return [
    {
      at: placeOf(placed, 'acts'),
      message: `The reference "${id}" ${what} something, and "${field}" of the briefing is empty.`,
      hint: `Say in "${field}" what the trainee may do.`,
    },
  ];
}
