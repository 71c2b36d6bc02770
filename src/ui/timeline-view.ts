import type { VisibleAttempt } from '../engine/attempt.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { Channel } from '../scenario/vocabulary.ts';
import { describeTime, listBegun } from './contact-view.ts';

/** One conversation of a case that has begun. */
export interface TimelineEntry {
  readonly id: string;
  readonly title: string;
  /** Who is spoken to, in a case of several customers. */
  readonly person?: string | undefined;
  readonly channel: Channel;
  readonly when: string;
  readonly isNow: boolean;
}

/** The contacts that have begun, the first one first; empty where there is only one. */
export function viewTimeline(attempt: VisibleAttempt): readonly TimelineEntry[] {
  const begun = listBegun(attempt);
  const { customer } = attempt.playable.scenario;
  const isShared = begun.some(({ contact }) => contact.who);
  return begun.map((each, index) => ({
    id: each.contact.id,
    title: localiseText(each.contact.title, attempt.locale),
    ...(isShared && { person: (each.contact.who ?? customer).name }),
    channel: each.contact.channel,
    when: describeTime(attempt, each, each.sinceMs),
    isNow: index === begun.length - 1,
  }));
}
