import fc from 'fast-check';
import type { Choice } from '../../src/scenario/node-schema.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';

type When = NonNullable<Choice['when']>;
type Simple = Exclude<When, { not: unknown } | { all: unknown } | { any: unknown }>;

/** What engine and persona tell apart: gates, promises, holds, escalation, counts and pressure. */
export const ACTS: readonly Act[] = [
  'ACK',
  'PARAPHRASE',
  'APOLOGISE',
  'EMPATHISE_COG',
  'EXPLAIN_CAUSE',
  'OFFER_FIX',
  'NEXT_BEST',
  'DISMISS',
  'REASK',
  'POLICY_WALL',
  'REFUSE_MANAGER',
  'ESCALATE_WARM',
  'PROMISE',
  'KEEP_PROMISE',
  'UPDATE',
  'HOLD_ASKED',
  'CONFIRM',
  'THANK',
];
const FLAGS = ['red', 'blue'] as const;
export const NODES = ['n0', 'n1', 'n2', 'n3', 'n4'] as const;
export const flag = fc.constantFrom(...FLAGS);
const gauge = fc.constantFrom('anger', 'worry', 'trust', 'effort', 'joy' as const);

const leaf: fc.Arbitrary<Simple> = fc.oneof(
  flag.map((name): Simple => ({ flag: name })),
  fc.constantFrom(...NODES).map((visited): Simple => ({ visited })),
  fc.record({ gauge, atLeast: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ gauge, below: fc.integer({ min: 10, max: 100 }) }),
  fc
    .subarray(['calm', 'annoyed', 'angry', 'furious'] as const, { minLength: 1, maxLength: 2 })
    .map((mood): Simple => ({ mood: [...mood] })),
  fc
    .subarray(['sure', 'unsure', 'lost', 'overwhelmed'] as const, { minLength: 1, maxLength: 2 })
    .map((grasp): Simple => ({ grasp: [...grasp] })),
  fc.constantFrom<Simple>({ story: 'told' }, { story: 'telling' }),
  fc.record(
    {
      promise: fc.constantFrom('pending', 'broken', 'none' as const),
      about: fc.constantFrom('call', 'n0.c0'),
    },
    { requiredKeys: ['promise'] },
  ),
  fc.constantFrom<Simple>({ manager: 'asking' }, { manager: 'no' }),
  fc.boolean().map((resolved): Simple => ({ resolved })),
  fc.integer({ min: 0, max: 3 }).map((heard): Simple => ({ heard })),
  fc.record({ act: fc.constantFrom(...ACTS), times: fc.integer({ min: 1, max: 3 }) }),
);

export const condition: fc.Arbitrary<When> = fc.oneof(
  { weight: 5, arbitrary: leaf },
  { weight: 1, arbitrary: leaf.map((not): When => ({ not })) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((all): When => ({ all })) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((any): When => ({ any })) },
);

/** A condition one time in so many. */
export const sometimes = (oneIn: number): fc.Arbitrary<When | undefined> =>
  fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: condition },
  );
