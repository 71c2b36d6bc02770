import type { Finding } from '../diagnostic.ts';
import { type Disclosure, findDisclosure } from '../find-disclosure.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';
import { NEVER } from '../vocabulary.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

/** When and where something may be told exists, and the best choices keep to it. */
export const checkDisclosure: Check = ({ scenario }) => [
  ...checkMoments(scenario),
  ...checkConfidence(scenario),
  ...checkBest(scenario),
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

function checkConfidence({ briefing, contacts = [] }: Scenario): readonly Finding[] {
  if (contacts.some(({ audience }) => audience !== undefined)) return [];
  return briefing.facts.flatMap(({ id, confidential }, index) =>
    confidential
      ? [
          {
            code: 'nobody-reads-along',
            at: ['briefing', 'facts', index, 'confidential'],
            message: `The fact "${id}" must not be told where others read along, and no contact has an "audience".`,
            hint: 'Give the public contact its "audience", or say "tellFrom" where customers may not be told it either.',
          },
        ]
      : [],
  );
}

function checkBest(scenario: Scenario): readonly Finding[] {
  const choices = listChoices(scenario);
  if (choices.some(permitsTelling)) return [];
  return choices.flatMap((placed) => checkTold(scenario, placed));
}

function checkTold(scenario: Scenario, placed: PlacedChoice): readonly Finding[] {
  const { choice, nodeId } = placed;
  if (!choice.reference) return [];
  const contact = scenario.nodes[nodeId]?.contact;
  const disclosed = findDisclosure(scenario, choice, contact);
  if (disclosed === undefined) return [];
  const at = placeOf(placed, 'claims', (choice.claims ?? []).indexOf(disclosed.fact));
  const said = `Choice "${choice.id}" is the best one of node "${nodeId}" and tells "${disclosed.fact}"`;
  return [{ at, ...describeDisclosure(scenario, disclosed, { said, contact: contact ?? '' }) }];
}

function describeDisclosure(
  { briefing, contacts = [] }: Scenario,
  { fact, why }: Disclosure,
  { said, contact }: { readonly said: string; readonly contact: string },
): Omit<Finding, 'at'> {
  const place = briefing.facts.findIndex(({ id }) => id === fact);
  const inBriefing = `briefing.facts[${String(place)}]`;
  if (why === 'public') {
    const order = contacts.findIndex(({ id }) => id === contact);
    return {
      code: 'told-in-public',
      message: `${said} in contact "${contact}", where others read along: see contacts[${String(order)}].audience and ${inBriefing}.confidential.`,
      hint: 'Let another choice be the best one, or tell it in a contact without an audience.',
    };
  }
  const tellFrom = briefing.facts[place]?.tellFrom ?? NEVER;
  const rule = tellFrom === NEVER ? 'never' : `from contact "${tellFrom}" on`;
  return {
    code: 'told-too-early',
    message: `${said}, which customers may be told ${rule}: see ${inBriefing}.tellFrom.`,
    hint: 'Let another choice be the best one, mend "tellFrom", or permit DISCLOSE by an effect before.',
  };
}

const permitsTelling = ({ choice }: PlacedChoice): boolean =>
  choice.effects?.some((effect) => 'permit' in effect && effect.permit === 'DISCLOSE') ?? false;
