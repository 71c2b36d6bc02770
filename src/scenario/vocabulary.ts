import type { ACTS } from './acts.ts';

/** Gauges: bounded integers 0..100 that describe how the customer feels. */
export const GAUGES = ['anger', 'worry', 'trust', 'effort', 'joy'] as const;
export type Gauge = (typeof GAUGES)[number];

/** Bands of anger, in rising order. */
export const MOODS = ['calm', 'annoyed', 'angry', 'furious'] as const;
export type Mood = (typeof MOODS)[number];

/** Bands of worry, in rising order. */
export const GRASPS = ['sure', 'unsure', 'lost', 'overwhelmed'] as const;
export type Grasp = (typeof GRASPS)[number];

/** How a conversation can end, seen from the customer. */
export const FINALS = [
  'advocate',
  'satisfied',
  'willCallAgain',
  'acceptedNo',
  'escalated',
  'lostQuietly',
  'publicComplaint',
  'hungUp',
] as const;
export type Final = (typeof FINALS)[number];

export const CHANNELS = ['phone', 'chat', 'mail', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

export const STAGES = ['open', 'story', 'feeling', 'cause', 'solution', 'close'] as const;
export type Stage = (typeof STAGES)[number];

/** What the trainee waits on while simulated time passes after a choice. */
export const WAIT_KINDS = ['silence', 'hold', 'away'] as const;
export type WaitKind = (typeof WAIT_KINDS)[number];

/** What a choice does to the customer, or what happens to the customer. */
export type Act = (typeof ACTS)[number];

export const STORY_STATES = ['telling', 'told'] as const;
export type StoryState = (typeof STORY_STATES)[number];

export const PROMISE_STATES = ['none', 'pending', 'broken'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export const CONTACT_STATES = ['attended', 'onHold'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export const MANAGER_STATES = ['no', 'asking'] as const;
export type ManagerState = (typeof MANAGER_STATES)[number];

/** Target of a choice that ends the conversation. */
export const CLOSE = '@close';

/** Target of a choice that leads nowhere: what was said last still stands. */
export const STAY = '@stay';

/** In place of a contact: what customers may not be told at any time. */
export const NEVER = 'never';
