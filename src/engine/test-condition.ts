import type { Condition } from '../scenario/condition-schema.ts';
import { type CustomerContext, countOf } from '../persona/customer-context.ts';
import { contextOf, readCustomer } from '../persona/customer-state.ts';
import type { Attempt } from './attempt.ts';
import { countVisits } from './count-visits.ts';

type Situation = Pick<Attempt, 'playable' | 'flags' | 'visits' | 'customer'>;
/** What a scenario says in other conditions by the time it is played. */
type SpelledOut = 'known' | 'opened' | 'noted';
type Keys<Each> = Each extends unknown ? keyof Each : never;

/** One test for every key that tells the forms of a condition apart. */
const TESTS: {
  readonly [
    Key in Exclude<Keys<Condition>, 'atLeast' | 'below' | 'times' | 'about' | SpelledOut>
  ]: (condition: Extract<Condition, Record<Key, unknown>>, situation: Situation) => boolean;
} = {
  not: (condition, situation) => !testCondition(condition.not, situation),
  all: (condition, situation) => condition.all.every((part) => testCondition(part, situation)),
  any: (condition, situation) => condition.any.some((part) => testCondition(part, situation)),
  flag: (condition, situation) => situation.flags.includes(condition.flag),
  visited: (condition, situation) => countVisits(situation, condition.visited) > 0,
  gauge: (condition, situation) => {
    const value = contextOf(situation.customer).gauges[condition.gauge];
    return value >= (condition.atLeast ?? 0) && value < (condition.below ?? 101);
  },
  mood: (condition, situation) => condition.mood.includes(readCustomer(situation.customer).mood),
  grasp: (condition, situation) => condition.grasp.includes(readCustomer(situation.customer).grasp),
  story: (condition, situation) => condition.story === readCustomer(situation.customer).story,
  promise: (condition, situation) => isPromised(contextOf(situation.customer), condition),
  manager: (condition, situation) => condition.manager === readCustomer(situation.customer).manager,
  resolved: (condition, situation) => condition.resolved === contextOf(situation.customer).resolved,
  act: (condition, situation) =>
    countOf(contextOf(situation.customer), condition.act) >= condition.times,
  heard: (condition, situation) => contextOf(situation.customer).heardSegments >= condition.heard,
};

/** Of several promises one can be open and another overdue; asked for one, the others do not count. */
function isPromised(
  { promised, overdue }: CustomerContext,
  { promise, about }: Extract<Condition, { promise: unknown }>,
): boolean {
  const isMeant = (one: string): boolean => about === undefined || one === about;
  const pending = promised.some((open) => isMeant(open.about));
  const broken = overdue.some(isMeant);
  return { pending, broken, none: !pending && !broken }[promise];
}

/** Whether an authored condition holds now; no condition always holds. */
export function testCondition(condition: Condition | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  for (const key in condition) {
    const test = TESTS[key as keyof typeof TESTS] as
      ((condition: Condition, situation: Situation) => boolean) | undefined;
    if (test) return test(condition, situation);
  }
  throw new Error(`Unknown condition: ${Object.keys(condition)}`);
}
