import { graspOf, moodOf } from './bands.ts';
import { type CustomerContext, heardShare, storyShare } from './customer-context.ts';
import type { Gauges } from '../scenario/persona-schema.ts';
import type {
  ContactState,
  Grasp,
  ManagerState,
  Mood,
  PromiseState,
  StoryState,
} from '../scenario/vocabulary.ts';

interface Regions {
  readonly story: StoryState;
  readonly affect: Mood;
  readonly grasp: Grasp;
  readonly promise: PromiseState;
  readonly contact: ContactState;
  readonly manager: ManagerState;
}

/** Readable state of the customer at one moment. */
export interface CustomerReading {
  readonly gauges: Gauges;
  readonly mood: Mood;
  readonly grasp: Grasp;
  readonly story: StoryState;
  /** Share of the story heard, 0..1, whoever told it. */
  readonly heard: number;
  readonly promise: PromiseState;
  readonly contact: ContactState;
  readonly manager: ManagerState;
  readonly resolved: boolean;
}

/**
 * Readable state of the customer. A customer who has left has no regions any more; mood and grasp
 * then follow from the gauges by the values at which each band is entered.
 */
export function createReading(context: CustomerContext, value: object | string): CustomerReading {
  const regions = typeof value === 'string' ? regionsAtEnd(context) : (value as Live).live;
  return {
    gauges: context.gauges,
    mood: regions.affect,
    grasp: regions.grasp,
    story: regions.story,
    heard: storyShare(context),
    promise: regions.promise,
    contact: regions.contact,
    manager: regions.manager,
    resolved: context.resolved,
  };
}

interface Live {
  readonly live: Regions;
}

function regionsAtEnd(context: CustomerContext): Regions {
  return {
    story: heardShare(context) >= 1 ? 'told' : 'telling',
    affect: moodOf(context.gauges.anger),
    grasp: graspOf(context.gauges.worry),
    promise: 'none',
    contact: 'attended',
    manager: 'no',
  };
}
