import type { VisibleAttempt } from '../engine/attempt.ts';
import type { CustomerReading } from '../engine/transcript.ts';
import type { Contact } from '../scenario/contact-schema.ts';
import { clockOfContact } from '../scenario/contact-time.ts';
import type { Channel } from '../scenario/vocabulary.ts';
import { formatClock } from './elements/format-clock.ts';
import { say } from './words.ts';

/** Where and when this is said, and who speaks. */
export interface ContactView {
  readonly channel: Channel;
  readonly customerName: string;
  /** For example "Phone · 02:14", or with several contacts "Mail · Day 2, 15:10". */
  readonly text: string;
}

/** A contact that has begun. */
export interface Begun {
  readonly contact: Contact;
  /** Simulated milliseconds from the beginning of the attempt to that of the contact. */
  readonly sinceMs: number;
}

/** The contact an attempt is in. */
export function viewContact(attempt: VisibleAttempt): ContactView {
  const { channel, customer } = attempt.playable.scenario;
  const now = listBegun(attempt).at(-1);
  const here = now?.contact.channel ?? channel;
  const time = now ? describeTime(attempt, now, attempt.nowMs) : formatClock(attempt.nowMs);
  return {
    channel: here,
    customerName: now?.contact.who?.name ?? customer.name,
    text: say('play.channel', { channel: say(`channel.${here}`), time }),
  };
}

interface Cast<Looks> extends VisibleAttempt {
  readonly playable: VisibleAttempt['playable'] & { readonly persona: { readonly looks: Looks } };
}

/** What whoever is on screen now looks like, and how they feel as far as that is seen. */
export const looksNow = <Looks>(attempt: Cast<Looks>): Looks & CustomerReading => ({
  ...(attempt.transcript.turns.at(-1)?.after ?? attempt.transcript.opening.reading),
  ...attempt.playable.persona.looks,
  ...listBegun(attempt).at(-1)?.contact.who?.looks,
});

/** The contacts that have begun, in order of time; empty where there is only one. */
export function listBegun({ playable, transcript }: VisibleAttempt): readonly Begun[] {
  const { contacts, nodes, start } = playable.scenario;
  if (!contacts) return [];
  const places = [
    { nodeId: start, sinceMs: 0 },
    ...transcript.turns.map(({ nextNodeId, endMs }) => ({ nodeId: nextNodeId, sinceMs: endMs })),
  ];
  const begun: Begun[] = [];
  for (const { nodeId, sinceMs } of places) {
    const id = nodes[nodeId]?.contact;
    const contact = contacts.find((each) => each.id === id);
    if (contact && contact !== begun.at(-1)?.contact) begun.push({ contact, sinceMs });
  }
  return begun;
}

/** Time of day, with the day where the case takes more than one. */
export function describeTime({ playable }: VisibleAttempt, begun: Begun, nowMs: number): string {
  const { day, time } = clockOfContact(begun.contact, nowMs - begun.sinceMs);
  const isLong = playable.scenario.contacts?.some((contact) => contact.day > 0);
  return isLong ? say('time.dayAndTime', { day: day + 1, time }) : time;
}
