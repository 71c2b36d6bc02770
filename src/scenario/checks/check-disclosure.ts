import type { Finding } from '../diagnostic.ts';
import { findTooEarly } from '../find-too-early.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';
import { NEVER } from '../vocabulary.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

/** When something may be told is a contact that exists, and the best choices keep to it. */
export const checkDisclosure: Check = ({ scenario }) => [
  ...checkMoments(scenario),
  ...listChoices(scenario).flatMap((placed) => checkTold(scenario, placed)),
];

function checkMoments({ briefing, contacts = [] }: Scenario): readonly Finding[] {
  const known = [...contacts.map(({ id }) => id), NEVER];
  return briefing.facts.flatMap(({ id, tellFrom }, index) => {
    if (tellFrom === undefined || known.includes(tellFrom)) return [];
    return [
      {
        code: 'unknown-contact',
        at: ['briefing', 'facts', index, 'tellFrom'],
        message: `The fact "${id}" may be told from contact "${tellFrom}" on, and "contacts" has none of that id.`,
        hint:
          contacts.length === 0
            ? `Say "${NEVER}", or add "contacts" to the scenario.`
            : suggestName(tellFrom, known, 'contact'),
      },
    ];
  });
}

function checkTold(scenario: Scenario, placed: PlacedChoice): readonly Finding[] {
  const { choice, nodeId } = placed;
  if (!choice.reference || maySomebodyPermit(scenario)) return [];
  const contact = scenario.nodes[nodeId]?.contact;
  const fact = findTooEarly(scenario, choice, contact);
  if (fact === undefined) return [];
  const place = scenario.briefing.facts.findIndex(({ id }) => id === fact);
  const tellFrom = scenario.briefing.facts[place]?.tellFrom ?? NEVER;
  const rule = tellFrom === NEVER ? 'never' : `from contact "${tellFrom}" on`;
  return [
    {
      code: 'told-too-early',
      at: placeOf(placed, 'claims', (choice.claims ?? []).indexOf(fact)),
      message: `Choice "${choice.id}" is the best one of node "${nodeId}" and tells "${fact}", which customers may be told ${rule}: see briefing.facts[${String(place)}].tellFrom.`,
      hint: 'Let another choice be the best one, mend "tellFrom", or permit DISCLOSE by an effect before.',
    },
  ];
}

const maySomebodyPermit = (scenario: Scenario): boolean =>
  listChoices(scenario).some(({ choice }) =>
    choice.effects?.some((effect) => 'permit' in effect && effect.permit === 'DISCLOSE'),
  );
