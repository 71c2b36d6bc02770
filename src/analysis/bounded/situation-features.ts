import { countOf } from '../../persona/customer-context.ts';
import { contextOf, readCustomer } from '../../persona/customer-state.ts';
import {
  CONTACT_STATES,
  GRASPS,
  MANAGER_STATES,
  MOODS,
  PROMISE_STATES,
  STORY_STATES,
} from '../../scenario/vocabulary.ts';
import { readScenario } from '../situations/scenario-reads.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/** What a situation is like, as numbers below `count`: everything conditions and guards look at. */
export interface Features {
  readonly count: number;
  readonly of: (situation: number) => readonly number[];
}

/** Width of the bands of a gauge that count as different. */
const BAND = 10;
const BANDS = 11;

export function listFeatures(graph: SituationGraph): Features {
  const { all: reads } = readScenario(graph.layout);
  const names = [...reads.flags, ...reads.visited];
  const acts = [...reads.acts].flatMap(([act, times]) =>
    [...times].map((count) => [act, count] as const),
  );
  let count = 0;
  const take = (size: number): number => {
    count += size;
    return count - size;
  };
  const regions = [
    MOODS,
    GRASPS,
    PROMISE_STATES,
    CONTACT_STATES,
    MANAGER_STATES,
    STORY_STATES,
  ] as readonly (readonly string[])[];
  const places = regions.map((states) => take(states.length));
  const resolved = take(2);
  const bands = ['anger', 'worry', 'trust'].map(() => take(BANDS));
  const counts = take(acts.length);
  const context = take(2 * names.length);
  return {
    count,
    of: (situation) => {
      const state = graph.customers.stateOf(graph.customerOf(situation));
      const { mood, grasp, promise, contact, manager, story, gauges } = readCustomer(state);
      const memory = contextOf(state);
      const counted = graph.contexts.countsOf(graph.contextOf(situation));
      const known = new Set(graph.contexts.namesOf(graph.contextOf(situation)));
      const held = [mood, grasp, promise, contact, manager, story];
      const values = [gauges.anger, gauges.worry, gauges.trust];
      return [
        ...regions.map((states, at) => (places[at] ?? 0) + states.indexOf(held[at] ?? '')),
        resolved + (memory.resolved ? 1 : 0),
        ...values.map((value, at) => (bands[at] ?? 0) + Math.floor(value / BAND)),
        ...acts.flatMap(([act, times], at) =>
          (counted.get(act) ?? countOf(memory, act)) >= times ? [counts + at] : [],
        ),
        // What is not so matters as much as what is.
        ...names.map((name, at) => context + 2 * at + (known.has(name) ? 1 : 0)),
      ];
    },
  };
}
