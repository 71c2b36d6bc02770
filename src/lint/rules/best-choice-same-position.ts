import type { LintContext } from '../lint-context.ts';
import { type MarkCount, TELLING, countMark, describeCount } from '../marks.ts';
import type { Rule } from '../rule.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

export const bestChoiceSamePosition: Rule = {
  code: 'best-choice-same-position',
  severity: 'warning',
  title: 'The best choice stands at different places of the list in the file.',
  examples: {
    bad: {
      'nodes.cause.choices[0]': { copyOf: 'nodes.cause.choices[1]' },
      'nodes.cause.choices[1]': { copyOf: 'nodes.cause.choices[0]' },
      'nodes.fix.choices[1]': { copyOf: 'nodes.fix.choices[2]' },
      'nodes.fix.choices[2]': { copyOf: 'nodes.fix.choices[1]' },
    },
    good: {
      'nodes.cause.choices[0]': { copyOf: 'nodes.cause.choices[1]' },
      'nodes.cause.choices[1]': { copyOf: 'nodes.cause.choices[0]' },
    },
  },
  check: (context) =>
    findPlaces(context).map(({ place, count }) => ({
      at: ['nodes'],
      message: `The best choice is the ${ORDINALS[place] ?? 'last'} of its list ${describeCount(count)}.`,
      hint: 'Change the order in some lists; whoever reads the file, or a print of it, should not learn a place by heart.',
    })),
};

/** Places of the list, counted from 0, at which the best choice stands too often. */
export function findPlaces({
  decisions,
}: LintContext): readonly { readonly place: number; readonly count: MarkCount }[] {
  const longest = Math.max(0, ...decisions.map(({ offers }) => offers[0]?.length ?? 0));
  const places = ORDINALS.slice(0, longest).map((_, place) => ({
    place,
    count: countMark(decisions, (offer) => offer.find(({ index }) => index === place)),
  }));
  // Several places are tried, so that each has to be as many times less likely.
  return places.filter(({ count }) => count.chance * places.length < TELLING);
}
