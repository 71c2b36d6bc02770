import type { Contact } from './contact-schema.ts';
import type { ScenarioNode } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;

/** Simulated seconds from the midnight before the first contact until this one begins. */
export function secondsOfContact({ day, time: clock }: Pick<Contact, 'day' | 'time'>): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return day * DAY_SECONDS + (hours ?? 0) * HOUR_SECONDS + (minutes ?? 0) * 60;
}

/** Days after the first contact, and the time of day, so many milliseconds into a contact. */
export function clockOfContact(
  contact: Pick<Contact, 'day' | 'time'>,
  milliseconds: number,
): { readonly day: number; readonly time: string } {
  const seconds = secondsOfContact(contact) + Math.floor(milliseconds / 1000);
  const hours = Math.floor((seconds % DAY_SECONDS) / HOUR_SECONDS);
  const minutes = Math.floor((seconds % HOUR_SECONDS) / 60);
  const padTwo = (value: number): string => String(value).padStart(2, '0');
  return {
    day: Math.floor(seconds / DAY_SECONDS),
    time: `${padTwo(hours)}:${padTwo(minutes)}`,
  };
}

/** The contact a node belongs to, where there are several. */
export const findContact = (
  { contacts }: Pick<AuthoredScenario, 'contacts'>,
  { contact }: Pick<ScenarioNode, 'contact'>,
): Contact | undefined => contacts?.find(({ id }) => id === contact);

/** Whether a node belongs to a contact with somebody who is no customer. */
export const isWritten = (
  scenario: Pick<AuthoredScenario, 'contacts'>,
  node: Pick<ScenarioNode, 'contact'>,
): boolean => findContact(scenario, node)?.from !== undefined;
