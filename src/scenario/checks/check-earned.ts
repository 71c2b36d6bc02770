import type { Finding } from '../diagnostic.ts';
import { findCalling } from '../earned-by-acts.ts';
import { isClosing } from '../earned-by-counts.ts';
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

type EarnedBy = NonNullable<Opportunity['earned']>;

/** What the best choice of some decision must be, and how to say it. */
const SOURCES: Readonly<
  Record<EarnedBy, { readonly from: string; readonly missing: string; readonly hint: string }>
> = {
  promises: {
    from: 'by keeping promises',
    missing: 'no best choice does KEEP_PROMISE',
    hint: 'Let the best choice of the call-back do KEEP_PROMISE',
  },
  updates: {
    from: 'by news in time',
    missing: 'no best choice does UPDATE',
    hint: 'Let the best choice do UPDATE where news are due',
  },
  transfers: {
    from: 'by whose case it stays',
    missing:
      'nowhere does the best choice keep the case (OWN) or hand it over where one could send the customer away',
    hint: 'Let the best choice do OWN or TRANSFER_WARM beside one that does TRANSFER_COLD or HOT_POTATO',
  },
  hold: {
    from: 'by how somebody is put on hold',
    missing: 'no best choice does HOLD_ASKED',
    hint: 'Let the best choice do HOLD_ASKED where the customer has to wait',
  },
  interruptions: {
    from: 'by letting the customer finish',
    missing: 'no node tells the story',
    hint: 'Add "early" to the node that listens',
  },
  reasks: {
    from: 'by not asking twice',
    missing: 'no choice says what it asks for, or no best choice ends the conversation',
    hint: 'Add "asks" to the choices that ask for facts',
  },
  escalation: {
    from: 'by handing over in time',
    missing: 'no best choice does ESCALATE_WARM',
    hint: 'Let the best choice do ESCALATE_WARM where it is outside the authority',
  },
  notes: {
    from: 'by notes',
    missing: 'no note of the desk is "key"',
    hint: 'Add notes with "key": true to "desk"',
  },
};

function checkSource(
  scenario: Scenario,
  { id, earned }: Opportunity,
  index: number,
): readonly Finding[] {
  if (!earned || isCalledFor(scenario, earned)) return [];
  const { from, missing, hint } = SOURCES[earned];
  return [
    {
      code: 'nothing-to-earn',
      at: ['opportunities', index, 'earned'],
      message: `Opportunity "${id}" is earned ${from}, and ${missing}.`,
      hint: `${hint}, or leave "earned" out.`,
    },
  ];
}

function isCalledFor(scenario: Scenario, source: EarnedBy): boolean {
  const { desk, nodes, wrapUp } = scenario;
  if (source === 'notes') return desk?.notes?.some(({ key }) => key) ?? false;
  const decisions = Object.values(nodes).map(({ choices }) => choices);
  if (source === 'interruptions') return Object.values(nodes).some(({ early }) => early);
  if (source === 'reasks') {
    const isCounted = wrapUp !== undefined || decisions.some(isClosing);
    return isCounted && listChoices(scenario).some(({ choice }) => choice.asks?.length);
  }
  if (source !== 'escalation') {
    return decisions.some((choices) => findCalling(source, choices) !== undefined);
  }
  return decisions
    .flat()
    .some(({ reference, acts }) => reference === true && acts.includes('ESCALATE_WARM'));
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
