import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import { CLOSE } from '../../scenario/vocabulary.ts';
import { placesAfter } from '../node-graph.ts';
import type { Rule, RuleFinding } from '../rule.ts';

export const promiseWithoutDue: Rule = {
  code: 'promise-without-due',
  severity: 'warning',
  title: 'A promise says when it is due.',
  examples: {
    bad: {
      'nodes.cause.choices[2].acts': ['PROMISE'],
    },
    good: {
      'nodes.cause.choices[2].acts': ['PROMISE'],
      'nodes.cause.choices[2].promise': { dueSeconds: 3600, text: { en: 'A call in an hour' } },
    },
  },
  check: ({ choices }) => choices.flatMap(checkPromise),
};

/** A promise made in parting can be neither kept nor broken, so it needs no time. */
function checkPromise(placed: PlacedChoice): readonly RuleFinding[] {
  const { id, acts, promise } = placed.choice;
  const isPromised = acts.includes('PROMISE');
  if (isPromised && promise === undefined) {
    if (placesAfter(placed.choice).every((target) => target === CLOSE)) return [];
    return [
      {
        at: placeOf(placed),
        message: `Choice "${id}" makes a promise and does not say when it is due.`,
        hint: 'Add "promise" with "dueSeconds" and a text.',
      },
    ];
  }
  if (isPromised || promise === undefined) return [];
  return [
    {
      at: placeOf(placed, 'promise'),
      message: `Choice "${id}" has a "promise", but makes none: PROMISE is not among its acts.`,
      hint: 'Add PROMISE to "acts", or remove "promise".',
    },
  ];
}
