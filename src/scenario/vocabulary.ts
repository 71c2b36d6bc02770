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

/** Dialogue acts a choice can perform that tend to help. */
export const HELPFUL_ACTS = [
  'LISTEN',
  'ACK',
  'PARAPHRASE',
  'EMPATHISE_COG',
  'EMPATHISE_AFF',
  'APOLOGISE',
  'ASK_OPEN',
  'ASK_NEEDED',
  'OWN',
  'EXPLAIN_CAUSE',
  'EXPLAIN_NEXT',
  'OFFER_OPTIONS',
  'OFFER_FIX',
  'TEACH_STEP',
  'CHECK',
  'ADMIT_UNKNOWN',
  'PROMISE',
  'KEEP_PROMISE',
  'UPDATE',
  'THANK',
  'PERSONAL_REPLY',
  'PREVENT',
  'CONFIRM',
  'DELIGHT',
  'MATCH_HUMOUR',
  'SET_BOUNDARY',
  'ESCALATE_WARM',
  'TRANSFER_WARM',
  'NEXT_BEST',
  'HOLD_ASKED',
  'CONSULT',
  'LOOK_UP',
  'GREET',
] as const;

/** Dialogue acts, and things that happen to the customer, that tend to hurt. */
export const HARMFUL_ACTS = [
  'INTERRUPT',
  'EXCUSE',
  'BLAME_CUSTOMER',
  'BLAME_OTHER',
  'POLICY_WALL',
  'JARGON',
  'REASK',
  'HOLD_BLIND',
  'TRANSFER_COLD',
  'HOT_POTATO',
  'AUTO_REPLY',
  'BLUFF',
  'WRONG_FOUND',
  'BREAK_PROMISE',
  'DISMISS',
  'MOCK',
  'RETALIATE',
  'SCRIPT_MISMATCH',
  'UPSELL_EARLY',
  'REFUSE_MANAGER',
  'GENERIC_REPLY',
  'SILENCE',
  'DISCLOSE',
] as const;

export const ACTS = [...HELPFUL_ACTS, ...HARMFUL_ACTS] as const;
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
