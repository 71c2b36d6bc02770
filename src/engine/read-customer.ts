import { type CustomerState, contextOf } from '../persona/customer-state.ts';
import { graspOf, moodOf } from '../persona/bands.ts';
import { heardShare } from '../persona/customer-context.ts';
import type {
  ContactState,
  Grasp,
  ManagerState,
  Mood,
  PromiseState,
  StoryState,
} from '../scenario/vocabulary.ts';
import type { CustomerReading } from './transcript.ts';

interface Regions {
  readonly story: StoryState;
  readonly affect: Mood;
  readonly grasp: Grasp;
  readonly promise: PromiseState;
  readonly contact: ContactState;
  readonly manager: ManagerState;
}

const readings = new WeakMap<CustomerState, CustomerReading>();

/**
 * Readable state of the customer. A customer who has left has no regions any more; mood and grasp
 * then follow from the gauges by the values at which each band is entered.
 */
export function readCustomer(state: CustomerState): CustomerReading {
  const known = readings.get(state);
  if (known) return known;
  const reading = createReading(state);
  readings.set(state, reading);
  return reading;
}

function createReading(state: CustomerState): CustomerReading {
  const context = contextOf(state);
  const value = state.snapshot.value as { live: Regions } | string;
  const regions = typeof value === 'string' ? regionsAtEnd(state) : value.live;
  return {
    gauges: context.gauges,
    mood: regions.affect,
    grasp: regions.grasp,
    story: regions.story,
    heard: heardShare(context),
    promise: regions.promise,
    contact: regions.contact,
    manager: regions.manager,
    resolved: context.resolved,
  };
}

function regionsAtEnd(state: CustomerState): Regions {
  const context = contextOf(state);
  return {
    story: heardShare(context) >= 1 ? 'told' : 'telling',
    affect: moodOf(context.gauges.anger),
    grasp: graspOf(context.gauges.worry),
    promise: 'none',
    contact: 'attended',
    manager: 'no',
  };
}
