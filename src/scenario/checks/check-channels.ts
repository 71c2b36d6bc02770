import { findContact } from '../contact-time.ts';
import type { Contact } from '../contact-schema.ts';
import type { Finding } from '../diagnostic.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Check } from './check-context.ts';

/** What only one channel has stands in contacts of that channel: subject lines, people reading along. */
export const checkChannels: Check = ({ scenario }) => [
  ...(scenario.contacts ?? []).flatMap(checkContact),
  ...Object.keys(scenario.nodes).flatMap((id) => checkAudience(scenario, id)),
  ...Object.keys(scenario.nodes).flatMap((id) => checkOthers(scenario, id)),
];

const checkContact = (
  { id, channel, audience, subject }: Contact,
  index: number,
): readonly Finding[] => [
  ...(audience === undefined || channel === 'social'
    ? []
    : [
        {
          code: 'audience-not-public',
          at: ['contacts', index, 'audience'],
          message: `Contact "${id}" has an audience, and it is by ${channel}, where nobody reads along.`,
          hint: 'Leave "audience" out, or let the "channel" be social.',
        },
      ]),
  ...(subject === undefined || channel === 'mail'
    ? []
    : [
        {
          code: 'subject-without-mail',
          at: ['contacts', index, 'subject'],
          message: `Contact "${id}" has a subject line, and it is by ${channel}.`,
          hint: 'Leave "subject" out, or let the "channel" be mail.',
        },
      ]),
];

function checkAudience(scenario: Scenario, id: string): readonly Finding[] {
  const node = scenario.nodes[id];
  if (node?.audience === undefined) return [];
  const contact = findContact(scenario, node);
  if (contact?.audience !== undefined) return [];
  const place = contact && scenario.contacts?.indexOf(contact);
  return [
    {
      code: 'audience-not-public',
      at: ['nodes', id, 'audience'],
      message: contact
        ? `Node "${id}" has an audience, and its contact "${contact.id}" (contacts[${String(place)}]) has none.`
        : `Node "${id}" has an audience, and belongs to no contact that has one.`,
      hint: 'Give a contact of channel social its "audience" first: how many read along when it begins.',
    },
  ];
}

/** Others write: on the phone one hears the customer alone. */
function checkOthers(scenario: Scenario, id: string): readonly Finding[] {
  const node = scenario.nodes[id];
  const [other] = node?.others ?? [];
  const channel = (node && findContact(scenario, node)?.channel) ?? scenario.channel;
  if (!other || channel !== 'phone') return [];
  return [
    {
      code: 'others-on-the-phone',
      at: ['nodes', id, 'others'],
      message: `At node "${id}" ${other.name} writes something, and it is reached by phone.`,
      hint: 'Tell it as "situation", or let the contact be by chat, mail or social.',
    },
  ];
}
