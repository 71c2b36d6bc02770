import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import { commitsCritical, showsNegative } from '../choice-errors.ts';
import type { LintContext } from '../lint-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

export const referenceNotBest: Rule = {
  code: 'reference-not-best',
  severity: 'error',
  title: 'A reference choice is better than the others in something.',
  examples: {
    bad: { 'nodes.date.choices[2].evidence.res-date': 4 },
    good: { 'nodes.date.choices[2].evidence.res-date': 3 },
  },
  check: (context) => {
    const found = new Map<string, RuleFinding>();
    for (const offer of context.decisions.flatMap(({ offers }) => offers)) {
      const best = offer.find(({ choice }) => choice.reference);
      if (!best || Object.keys(worthOf(best.choice)).length === 0) continue;
      const rivals = offer.filter((other) => isAsGood(context, other.choice, best.choice));
      for (const rival of rivals) found.set(rival.choice.id, describe(rival, best));
    }
    return [...found.values()];
  },
};

const describe = (rival: PlacedChoice, best: PlacedChoice): RuleFinding => ({
  at: placeOf(rival),
  message: `Choice "${rival.choice.id}" is not a reference, and nowhere worse than the reference "${best.choice.id}".`,
  hint: 'Lower a level, name what speaks against it, or mark it as a reference too.',
});

/** Everything a choice is worth: levels and shares made good, by opportunity. */
const worthOf = ({ evidence, repairs }: Choice): Readonly<Record<string, number>> => ({
  ...repairs,
  ...evidence,
});

function isAsGood(context: LintContext, rival: Choice, best: Choice): boolean {
  if (rival.reference || commitsCritical(context, rival) || showsNegative(context, rival))
    return false;
  const worth = worthOf(rival);
  return Object.entries(worthOf(best)).every(([id, value]) => (worth[id] ?? 0) >= value);
}
