import type { Finding } from '../diagnostic.ts';
import type { Choice } from '../node-schema.ts';
import type { Opportunity, Scenario } from '../scenario-schema.ts';
import { type Check, listChoices, placeOf } from './check-context.ts';

/** Levels that come by themselves have something they can come from, and no choice gives them as well. */
export const checkEarned: Check = ({ scenario }) =>
  scenario.opportunities.flatMap((opportunity, index) =>
    opportunity.earned
      ? [
          ...checkSource(scenario, opportunity, index),
          ...checkAuto(opportunity, index),
          ...checkGiven(scenario, opportunity, index),
        ]
      : [],
  );

const keepsPromise = ({ reference, acts }: Choice): boolean =>
  reference === true && acts.includes('KEEP_PROMISE');

function checkSource(
  scenario: Scenario,
  { id, earned }: Opportunity,
  index: number,
): readonly Finding[] {
  const at = ['opportunities', index, 'earned'];
  if (earned === 'notes') {
    if (scenario.desk?.notes?.some(({ key }) => key)) return [];
    return [
      {
        code: 'nothing-to-earn',
        at,
        message: `Opportunity "${id}" is earned by notes, and no note of the desk is "key".`,
        hint: 'Add notes with "key": true to "desk", or leave "earned" out.',
      },
    ];
  }
  if (listChoices(scenario).some(({ choice }) => keepsPromise(choice))) return [];
  return [
    {
      code: 'nothing-to-earn',
      at,
      message: `Opportunity "${id}" is earned by keeping promises, and no best choice does KEEP_PROMISE.`,
      hint: 'Let the best choice of the call-back do KEEP_PROMISE, or leave "earned" out.',
    },
  ];
}

const checkAuto = ({ id, auto }: Opportunity, index: number): readonly Finding[] =>
  auto === undefined
    ? []
    : [
        {
          code: 'earned-twice',
          at: ['opportunities', index, 'auto'],
          message: `Opportunity "${id}" has "auto" and "earned", and can only have its level from one.`,
          hint: 'Leave one of the two out.',
        },
      ];

const checkGiven = (scenario: Scenario, { id }: Opportunity, index: number): readonly Finding[] =>
  listChoices(scenario)
    .filter(({ choice }) => choice.evidence?.[id] !== undefined)
    .map((placed) => ({
      code: 'earned-twice',
      at: placeOf(placed, 'evidence', id),
      message: `Choice "${placed.choice.id}" gives a level for "${id}", which comes by itself: see opportunities[${String(index)}].earned.`,
      hint: 'Leave it out here, or "earned" out there.',
    }));
