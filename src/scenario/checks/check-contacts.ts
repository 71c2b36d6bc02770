import { secondsOfContact } from '../contact-time.ts';
import type { Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import { targetsOf } from '../playable-scenario.ts';
import type { Scenario } from '../scenario-schema.ts';
import { type Check, type PlacedChoice, listChoices, placeOf } from './check-context.ts';

type Contacts = NonNullable<Scenario['contacts']>;

/** Contacts follow each other in time, every node belongs to one, and nothing leads back. */
export const checkContacts: Check = ({ scenario }) => {
  const { contacts } = scenario;
  if (!contacts) return checkStray(scenario);
  return [
    ...checkOrder(contacts),
    ...checkChannel(scenario, contacts),
    ...checkMembership(scenario, contacts),
    ...listChoices(scenario).flatMap((placed) => checkLeading(scenario, contacts, placed)),
  ];
};

const checkStray = ({ nodes }: Scenario): readonly Finding[] =>
  Object.keys(nodes).flatMap((id) => {
    const contact = nodes[id]?.contact;
    if (contact === undefined) return [];
    return [
      {
        code: 'unknown-contact',
        at: ['nodes', id, 'contact'],
        message: `Node "${id}" belongs to contact "${contact}", and the scenario lists no contacts.`,
        hint: 'Add "contacts" to the scenario, or leave it out here.',
      },
    ];
  });

const when = ({ day, time }: Contacts[number]): string => `day ${String(day)}, ${time}`;

const checkOrder = (contacts: Contacts): readonly Finding[] =>
  contacts.flatMap((contact, index) => {
    const before = contacts[index - 1];
    if (!before || secondsOfContact(before) < secondsOfContact(contact)) return [];
    return [
      {
        code: 'contacts-out-of-order',
        at: ['contacts', index, 'time'],
        message: `Contact "${contact.id}" (${when(contact)}) is not later than "${before.id}" before it (contacts[${String(index - 1)}], ${when(before)}).`,
        hint: 'Put the contacts in the order in which they happen, or mend "day" and "time".',
      },
    ];
  });

function checkChannel({ channel }: Scenario, [first]: Contacts): readonly Finding[] {
  if (!first || first.channel === channel) return [];
  return [
    {
      code: 'other-channel',
      at: ['contacts', 0, 'channel'],
      message: `The first contact is by ${first.channel}, and the "channel" of the scenario says ${channel}.`,
      hint: 'Make the two the same.',
    },
  ];
}

function checkMembership({ nodes, start }: Scenario, contacts: Contacts): readonly Finding[] {
  const known = contacts.map(({ id }) => id);
  return Object.keys(nodes).flatMap((id): readonly Finding[] => {
    const contact = nodes[id]?.contact;
    const at = ['nodes', id, 'contact'];
    if (contact === undefined) {
      return [
        {
          code: 'node-without-contact',
          at: ['nodes', id],
          message: `Node "${id}" belongs to no contact, and the scenario has several.`,
          hint: `Give it "contact" with one of: ${known.join(', ')}.`,
        },
      ];
    }
    if (!known.includes(contact)) {
      return [
        {
          code: 'unknown-contact',
          at,
          message: `There is no contact "${contact}".`,
          hint: suggestName(contact, known, 'contact'),
        },
      ];
    }
    if (id !== start || contact === known[0]) return [];
    return [
      {
        code: 'contacts-out-of-order',
        at,
        message: `The conversation starts at node "${id}" in contact "${contact}", and contacts[0] is "${known[0] ?? ''}".`,
        hint: 'Let it start in the first contact.',
      },
    ];
  });
}

function checkLeading(
  { nodes }: Scenario,
  contacts: Contacts,
  placed: PlacedChoice,
): readonly Finding[] {
  const { choice, nodeId } = placed;
  const orderOf = (id: string): number =>
    contacts.findIndex((contact) => contact.id === nodes[id]?.contact);
  const here = orderOf(nodeId);
  // What belongs to no contact is told of where it stands; the end is in the contact it ends.
  const entered = targetsOf(choice).filter((to) => !nodes[to] || orderOf(to) >= 0);
  const orders = new Set(entered.map((to) => (nodes[to] ? orderOf(to) : here)));
  const earlier = entered.find((to) => nodes[to] && orderOf(to) < here);
  if (earlier !== undefined) {
    return [
      {
        code: 'contacts-out-of-order',
        at: placeOf(placed, 'next'),
        message: `Choice "${choice.id}" leads from contact "${nodes[nodeId]?.contact ?? ''}" back to "${nodes[earlier]?.contact ?? ''}" (node "${earlier}"), which is over by then.`,
        hint: 'Let it lead to a node of the same contact, or of a later one.',
      },
    ];
  }
  if (orders.size <= 1 || choice.wait) return [];
  return [
    {
      code: 'contacts-mixed',
      at: placeOf(placed, 'next'),
      message: `The branches of choice "${choice.id}" lead into different contacts, so nobody can tell how much time passes.`,
      hint: 'Say it with "wait" of kind "away", or lead on from a node of its own.',
    },
  ];
}
