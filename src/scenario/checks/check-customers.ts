import type { Contact, OtherCustomer } from '../contact-schema.ts';
import type { DocumentPath, Finding } from '../diagnostic.ts';
import type { Scenario } from '../scenario-schema.ts';
import { meetAgain } from '../spoken-to.ts';
import { checkAgain } from './check-again.ts';
import type { Check } from './check-context.ts';

type Contacts = readonly Contact[];

/** Who is spoken to in each contact is one person, and has been met where they come back. */
export const checkCustomers: Check = ({ scenario }) => {
  const written = scenario.contacts ?? [];
  const contacts = written.map((contact) =>
    contact.customer ? contact : meetAgain(written, contact),
  );
  return contacts.flatMap((contact, index) => [
    ...checkFirst(scenario, contact, index),
    ...checkAgain(scenario, contacts, index),
    ...checkNames(scenario, contacts, index),
    ...checkSame(contacts, index),
    ...(index > 0 ? checkStory(scenario, contact) : []),
    ...checkWriter(scenario, contact, index),
  ]);
};

const customerAt = (index: number, ...within: DocumentPath): DocumentPath => [
  'contacts',
  index,
  'customer',
  ...within,
];

function checkFirst({ customer }: Scenario, contact: Contact, index: number): readonly Finding[] {
  if (index > 0 || !contact.customer || contact.customer.name === customer.name) return [];
  return [
    {
      code: 'other-customer-first',
      at: customerAt(0),
      message: `The case begins in contact "${contact.id}" with ${contact.customer.name}, and the "customer" of the scenario is ${customer.name}.`,
      hint: 'Let the case begin with its own customer: leave "customer" out here, or make this one the customer of the scenario.',
    },
  ];
}

/** Two customers who could be taken for one, and one who is said to be another. */
function checkNames(scenario: Scenario, contacts: Contacts, index: number): readonly Finding[] {
  const own = contacts[index]?.customer;
  if (!own) return [];
  if (own.name === scenario.customer.name) {
    return [
      {
        code: 'same-customer',
        at: customerAt(index, 'name'),
        message: `${own.name} is the customer of the case, so that nobody else is spoken to in contact "${contacts[index]?.id ?? ''}".`,
        hint: 'Leave "customer" out here, or give the name of the other one.',
      },
    ];
  }
  const others = [
    { ...scenario.customer, where: 'customer' },
    ...contacts
      .slice(0, index)
      .flatMap(({ customer }, at) =>
        customer ? [{ ...customer, where: `contacts[${String(at)}].customer` }] : [],
      ),
  ];
  const like = others.find(
    ({ name, shortName }) => name !== own.name && shortName === own.shortName,
  );
  if (!like) return [];
  return [
    {
      code: 'same-short-name',
      at: customerAt(index, 'shortName'),
      message: `Both ${own.name} and ${like.name} (${like.where}) are called "${own.shortName}", so that nobody can tell whose mood is meant.`,
      hint: 'Give one of them another "shortName".',
    },
  ];
}

/** Whoever is spoken to in several contacts is the same in all of them. */
function checkSame(contacts: Contacts, index: number): readonly Finding[] {
  const own = contacts[index]?.customer;
  const known = contacts.findIndex(({ customer }) => customer?.name === own?.name);
  const first = contacts[known]?.customer;
  if (!own || !first || known === index || describe(own) === describe(first)) return [];
  return [
    {
      code: 'customer-differs',
      at: customerAt(index),
      message: `${own.name} is another one here than in contact "${contacts[known]?.id ?? ''}" (contacts[${String(known)}].customer).`,
      hint: 'Give both the same "shortName", "gauges" and "looks".',
    },
  ];
}

const describe = ({ shortName, gauges = {}, looks = {} }: OtherCustomer): string =>
  JSON.stringify([shortName, Object.entries(gauges).sort(), Object.entries(looks).sort()]);

function checkStory({ nodes }: Scenario, { id: contactId, customer }: Contact): readonly Finding[] {
  if (!customer) return [];
  return Object.entries(nodes)
    .filter(([, { contact, early }]) => contact === contactId && early !== undefined)
    .map(([id]) => ({
      code: 'story-of-another',
      at: ['nodes', id, 'early'],
      message: `Node "${id}" belongs to contact "${contactId}" with ${customer.name}, and the story is another customer's: nobody tells it here.`,
      hint: 'Leave "early" out, and write what this one has to say as lines.',
    }));
}

/** Who only writes is neither customer, and what they write stands where nobody feels anything. */
function checkWriter(
  { customer, nodes }: Scenario,
  { id, customer: other, from }: Contact,
  index: number,
): readonly Finding[] {
  if (!from) return [];
  const at = ['contacts', index, 'from'];
  const twin = other ?? (from.name === customer.name ? customer : undefined);
  if (twin) {
    return [
      {
        code: 'writer-and-customer',
        at,
        message: `Contact "${id}" is from ${from.name}, who only writes, and with ${twin.name}, who is a customer.`,
        hint: 'Keep "from" for somebody whose feelings nobody plays, or "customer" for another customer.',
      },
    ];
  }
  return Object.entries(nodes)
    .filter(([, { contact }]) => contact === id)
    .flatMap(([nodeId, { lines, early, happens }]) => [
      ...(lines.length > 0 || early
        ? [
            {
              code: 'lines-of-writer',
              at: ['nodes', nodeId, 'lines'],
              message: `Node "${nodeId}" belongs to contact "${id}" from ${from.name}, and what stands in its lines is said by ${customer.name}.`,
              hint: 'Write it as "others" of the node.',
            },
          ]
        : []),
      ...(happens
        ? [
            {
              code: 'happens-to-writer',
              at: ['nodes', nodeId, 'happens'],
              message: `Node "${nodeId}" belongs to contact "${id}" from ${from.name}, and nobody feels what happens there: ${customer.name} is not there.`,
              hint: 'Let it happen at a node of a contact with the customer.',
            },
          ]
        : []),
    ]);
}
