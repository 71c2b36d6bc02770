import fc from 'fast-check';
import { checkCases } from '../../src/scenario/checks/check-cases.ts';
import { furnishScenario } from '../../src/scenario/furnish-scenario.ts';
import type { Choice, ScenarioNode } from '../../src/scenario/node-schema.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import { STAY } from '../../src/scenario/vocabulary.ts';
import { en } from '../assessment/tiny-scenarios.ts';
import { NODES } from './random-conditions.ts';
import { randomWorld } from './random-worlds.ts';

const SOURCES = [
  ...(['promises', 'updates', 'transfers', 'escalation', 'hold'] as const),
  ...(['reasks', 'interruptions'] as const),
] as const;
type Source = (typeof SOURCES)[number];

/** What is added to a world beside talking. */
interface Furniture {
  /** Nodes with a desk, and nodes at which whoever is on hold stays so. */
  readonly desks: readonly string[];
  readonly holds: readonly string[];
  readonly claimed: readonly ('order' | 'lamp' | 'cause')[];
  readonly seconds: number;
  readonly hasNote: boolean;
  readonly hasBreath: boolean;
  readonly hasCaseNote: boolean;
  /** What earns levels by itself beside the notes. */
  readonly sources: readonly Source[];
}

const furniture: fc.Arbitrary<Furniture> = fc.record({
  desks: fc.subarray(['n1', 'n2', 'n3'], { minLength: 1, maxLength: 2 }),
  holds: fc.subarray([...NODES], { maxLength: 4 }),
  claimed: fc.subarray(['order', 'lamp', 'cause'] as const, { minLength: 1, maxLength: 2 }),
  seconds: fc.constantFrom(0, 30, 200),
  hasNote: fc.boolean(),
  hasBreath: fc.boolean(),
  hasCaseNote: fc.boolean(),
  sources: fc.subarray([...SOURCES], { maxLength: 2 }),
});

/** A pause that can be made once, and leaves the conversation where it is. */
const breath: Choice = {
  id: 'breath',
  text: en('One moment, please.'),
  acts: ['HOLD_ASKED'],
  when: { not: { flag: 'breathed' } },
  seconds: 3,
  wait: { seconds: 20, kind: 'hold' },
  effects: [{ set: 'breathed' }],
  next: STAY,
  rationale: en('It helps to think.'),
};

function furnishNode(id: string, node: ScenarioNode, added: Furniture): ScenarioNode {
  const [first, ...others] = node.choices;
  const claims = first && { ...first, claims: [...added.claimed] };
  const choices = claims ? [claims, ...others] : others;
  return {
    ...node,
    ...(added.desks.includes(id) && { desk: true }),
    ...(added.holds.includes(id) && { hold: true }),
    choices: id === 'n2' && added.hasBreath ? [...choices, breath] : choices,
  };
}

const caseNote: NonNullable<Scenario['wrapUp']> = [
  {
    id: 'why',
    question: en('What was the cause?'),
    choices: [
      { id: 'looked', text: en('The label.'), when: { opened: 'rule' }, rationale: en('Read.') },
      { id: 'chance', text: en('Chance.'), evidence: { o1: 0 }, rationale: en('Not seen.') },
      {
        id: 'label',
        text: en('A wrong label.'),
        evidence: { o1: 4 },
        reference: true,
        rationale: en('That was it.'),
      },
    ],
  },
];

function earnedIn({ opportunities }: Scenario, added: Furniture): Scenario['opportunities'] {
  const [first] = opportunities;
  if (!first || added.sources.length === 0) return [];
  const { dimension } = first;
  const like = { dimension, weight: 2, aggregate: 'mean', what: en('By itself.') } as const;
  const bySource = added.sources.map((earned) => ({ ...like, id: earned, earned }));
  return added.hasNote ? [...bySource, { ...like, id: 'notes', earned: 'notes' }] : bySource;
}

function furnish({ scenario, ...playable }: PlayableScenario, added: Furniture): PlayableScenario {
  const nodes = Object.entries(scenario.nodes).map(
    ([id, node]) => [id, furnishNode(id, node, added)] as const,
  );
  const material = { id: 'rule', title: en('The rule'), body: [en('It ends.')] };
  return {
    ...playable,
    scenario: furnishScenario(
      {
        ...scenario,
        desk: {
          materials: [
            {
              ...material,
              kind: 'article',
              seconds: added.seconds,
              learn: ['cause'],
              reference: true,
            },
          ],
          ...(added.hasNote && {
            notes: [{ id: 'lamp', text: en('The lamp'), fact: 'lamp', key: true }],
          }),
        },
        ...(added.hasCaseNote && { wrapUp: caseNote }),
        opportunities: [...scenario.opportunities, ...earnedIn(scenario, added)],
        nodes: Object.fromEntries(nodes),
      },
      playable.rubrics,
    ),
  };
}

/** Small scenarios with a desk, guesses, vain promises, holds that last, pauses and a case note. */
export const randomDesk = (isLooping: boolean): fc.Arbitrary<PlayableScenario> =>
  fc
    .tuple(randomWorld(isLooping), furniture)
    .map(([world, added]) => furnish(world, added))
    .filter(({ scenario }) => checkCases(scenario).length === 0);
