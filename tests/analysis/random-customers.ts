import fc from 'fast-check';
import type { Contact } from '../../src/scenario/contact-schema.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { en } from '../assessment/tiny-scenarios.ts';
import { NODES } from './random-conditions.ts';

/** Who only writes, and is no customer. */
const WRITER = -1;

/** By node: who speaks there. The first is the customer of the case. */
const CASTS = [
  [0, WRITER, 0, WRITER, 0],
  [0, 0, WRITER, 1, 1],
  [0, 1, 0, 1, 0],
  [0, 1, 0, 0, 1],
  [0, 0, 1, 0, 2],
  [0, 1, 2, 1, 0],
  [0, 1, WRITER, 0, 1],
  [0, 0, 0, 1, 1],
  [0, 0, 1, 1, 2],
  [0, 1, 1, 1, 1],
  [0, 1, 2, 2, 2],
  [0, 0, 0, 0, 1],
] as const;

const gauges = fc.record(
  {
    anger: fc.constantFrom(0, 30, 62, 90),
    worry: fc.constantFrom(0, 50, 86),
    trust: fc.constantFrom(15, 50, 90),
    effort: fc.constantFrom(0, 60),
    joy: fc.constantFrom(0, 70),
  },
  { requiredKeys: [] },
);

const cast = fc.record({
  persons: fc.constantFrom(...CASTS),
  /** Whether those who speak at several nodes do so in one contact, or in one for each. */
  isApart: fc.boolean(),
  gauges: fc.tuple(gauges, gauges),
});

type Cast = typeof cast extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function contactOf(index: number, { persons, gauges: begun }: Cast): Contact {
  const person = persons[index] ?? 0;
  const starts = begun[person - 1];
  return {
    ...{ id: `c${String(index)}`, channel: 'phone', title: en('A call'), day: index },
    time: '09:00',
    ...(person === WRITER && { from: { name: 'Writer', shortName: 'Writer' } }),
    ...(starts && {
      customer: { name: `Guest ${String(person)}`, shortName: 'Guest', gauges: starts },
    }),
  };
}

/** Where whoever speaks at a node began to, with nobody else in between. */
const firstOfStretch = (persons: readonly number[], index: number): number =>
  persons.findLastIndex((person, at) => at <= index && person !== persons[index]) + 1;

function populate({ scenario, ...playable }: PlayableScenario, drawn: Cast): PlayableScenario {
  const { persons, isApart } = drawn;
  const placeOf = (index: number): number => (isApart ? index : firstOfStretch(persons, index));
  const nodes = Object.entries(scenario.nodes).map(([id, node]) => {
    const index = (NODES as readonly string[]).indexOf(id);
    if (index < 0) return [id, node] as const;
    const placed = { ...node, contact: `c${String(placeOf(index))}` };
    const isWritten = persons[index] === WRITER;
    return [id, isWritten ? { ...placed, early: undefined, lines: [] } : placed] as const;
  });
  return {
    ...playable,
    scenario: {
      ...scenario,
      contacts: NODES.map((_, index) => contactOf(index, drawn)),
      nodes: Object.fromEntries(nodes),
    },
  };
}

/** The same scenarios in which other customers are spoken to, may come back, or somebody writes. */
export const withOthers = (
  worlds: fc.Arbitrary<PlayableScenario>,
): fc.Arbitrary<PlayableScenario> =>
  fc.tuple(worlds, cast).map(([world, drawn]) => populate(world, drawn));
