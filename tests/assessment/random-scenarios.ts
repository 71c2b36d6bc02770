import fc from 'fast-check';
import type { Choice } from '../../src/scenario/node-schema.ts';
import type { Opportunity } from '../../src/scenario/scenario-schema.ts';
import { CLOSE } from '../../src/scenario/vocabulary.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import {
  ANGRY,
  type ChoiceSpec,
  type NodeSpec,
  en,
  factOf,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from './tiny-scenarios.ts';

const IDS = ['o1', 'o2', 'o3', 'o4'] as const;
const ACTS: readonly Act[] = [
  'ACK',
  'PARAPHRASE',
  'APOLOGISE',
  'REASK',
  'DISMISS',
  'OFFER_FIX',
  'DISCLOSE',
  'CHECK',
];
const NODES = ['n0', 'n1', 'n2', 'n3'] as const;
const FACTS = ['order', 'lamp', 'cause'];

const heard = indicatorOf('hear.whole_story', {
  polarity: 'positive',
  evidence: {
    metric: 'story.heardAtFirstAct',
    map: [
      [0, 0],
      [0.5, 1],
      [1, 3],
    ],
    bonus: { act: 'PARAPHRASE', within: 2, level: 4 },
  },
});

const rubrics = [
  rubricOf([
    {
      id: 'hear',
      weight: 20,
      indicators: [
        heard,
        indicatorOf('hear.reask', { cap: 1, evidence: { act: 'REASK', where: 'fact.known' } }),
        indicatorOf('hear.checks', { polarity: 'positive', evidence: { act: 'CHECK' } }),
        indicatorOf('hear.unchecked', { severity: 'major', evidence: { missed: 'hear.checks' } }),
      ],
    },
    {
      id: 'resolve',
      weight: 15,
      indicators: [
        indicatorOf('resolve.dismiss', { severity: 'major', evidence: { act: 'DISMISS' } }),
        indicatorOf('resolve.tells', { evidence: { act: 'DISCLOSE', unless: 'permission' } }),
        indicatorOf('resolve.beyond', { evidence: { metric: 'spend.overLimit', gte: 1 } }),
        indicatorOf('resolve.safety', { polarity: 'positive' }),
        indicatorOf('resolve.unsafe', {
          severity: 'major',
          evidence: { missed: 'resolve.safety' },
        }),
      ],
    },
  ]),
  rubricOf([{ id: 'warm' }], { id: 'other' }),
];

const aggregate = fc.constantFrom<Opportunity['aggregate']>('first', 'last', 'min', 'max', 'mean');
const level = fc.integer({ min: 0, max: 4 });
const opportunityId = fc.constantFrom(...IDS);

/** Later nodes, "@close", or a fork by anger: the graph stays small and every way ends. */
function nextFrom(index: number): fc.Arbitrary<Choice['next']> {
  const target = fc.constantFrom(...NODES.slice(index + 1), CLOSE);
  return fc.oneof(
    { weight: 3, arbitrary: target },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 40, max: 80 }), target, target)
        .map(([atLeast, angry, calm]): Choice['next'] => [
          { when: { gauge: 'anger', atLeast }, to: angry },
          { to: calm },
        ]),
    },
  );
}

function choiceFrom(index: number, id: string): fc.Arbitrary<ChoiceSpec> {
  return fc
    .record({
      acts: fc.constantFrom(...ACTS).map((act) => [act]),
      evidence: fc.dictionary(opportunityId, level, { maxKeys: 2 }),
      repairs: fc.dictionary(opportunityId, fc.constantFrom(0.4, 0.8), { maxKeys: 1 }),
      reference: fc.boolean(),
      asks: fc.subarray(FACTS, { maxLength: 1 }),
      spend: fc.constantFrom(0, 0, 0, 6),
      indicators: fc.subarray(['hear.checks', 'resolve.safety'], { maxLength: 1 }),
      effects: fc.subarray<NonNullable<Choice['effects']>[number]>(
        [{ permit: 'DISCLOSE' }, { forbid: 'DISCLOSE' }, { learn: 'cause' }],
        { maxLength: 1 },
      ),
      next: nextFrom(index),
    })
    .map((rest) => ({ id, ...rest }));
}

function nodeFrom(index: number): fc.Arbitrary<NodeSpec> {
  const name = NODES[index] ?? '';
  const choices = fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, at) => choiceFrom(index, `${name}.c${String(at)}`)),
      ),
    );
  const early = choiceFrom(index, `${name}.early`).map((choice) => [choice]);
  return fc.record(
    { choices, route: fc.constantFrom('left', 'right'), early },
    { requiredKeys: index === 0 ? ['choices', 'early'] : ['choices'] },
  );
}

const opportunities = fc
  .tuple(
    ...IDS.map((id) =>
      fc.record({
        aggregate,
        weight: fc.integer({ min: 1, max: 3 }),
        dimension: fc.constantFrom('tiny.hear', 'tiny.resolve', 'other.warm'),
        routes: fc.option(fc.constantFrom<string[]>(['left'], ['right'], ['left', 'right']), {
          nil: undefined,
        }),
        excusedBy: fc.option(fc.constantFrom<string[]>(['left'], ['right']), { nil: undefined }),
        id: fc.constant(id),
      }),
    ),
  )
  .map((specs) => specs.map(({ id, dimension, ...rest }) => opportunityOf(id, dimension, rest)));

/** Small scenarios that end after at most six moves, with a customer quick to hang up. */
export const randomScenario: fc.Arbitrary<PlayableScenario> = fc
  .record({
    nodes: fc.tuple(nodeFrom(0), nodeFrom(1), nodeFrom(2), nodeFrom(3)),
    opportunities,
    snap: fc.constantFrom(70, 80, 95),
  })
  .map(({ nodes, opportunities: authored, snap }) =>
    tinyPlayable({
      nodes: Object.fromEntries(NODES.map((id, index) => [id, nodes[index] as NodeSpec])),
      opportunities: [...authored, opportunityOf('h', 'tiny.hear', { auto: 'hear.whole_story' })],
      rubrics,
      segments: 3,
      learn: [[], ['lamp'], []],
      briefing: {
        facts: [factOf('order', 'start'), factOf('lamp'), factOf('cause')],
        spendLimit: { amount: 10, unit: en('euros') },
      },
      persona: { ...ANGRY, thresholds: { ...ANGRY.thresholds, snap } },
    }),
  );
