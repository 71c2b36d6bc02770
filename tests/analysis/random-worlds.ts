import fc from 'fast-check';
import type { Effect } from '../../src/scenario/condition-schema.ts';
import type { Persona } from '../../src/scenario/persona-schema.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import type { Ending, Scenario } from '../../src/scenario/scenario-schema.ts';
import { type Act, CLOSE, FINALS } from '../../src/scenario/vocabulary.ts';
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
} from '../assessment/tiny-scenarios.ts';
import { ACTS, NODES, condition, flag, sometimes } from './random-conditions.ts';

const OPPORTUNITIES = ['o1', 'o2', 'o3'] as const;

const effect: fc.Arbitrary<Effect> = fc.oneof(
  flag.map((set): Effect => ({ set })),
  flag.map((clear): Effect => ({ clear })),
  fc.boolean().map((resolve): Effect => ({ resolve })),
  fc.constantFrom<Effect>({ permit: 'THANK' }, { forbid: 'THANK' }, { learn: 'cause' }),
);

const wait: fc.Arbitrary<Choice['wait']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      seconds: fc.constantFrom(20, 60, 200, 9000),
      kind: fc.constantFrom('silence', 'hold', 'away' as const),
    }),
  },
);

/** Where a choice may lead: onward, to the end, and now and then back. */
const targetFrom = (index: number, isLooping: boolean): fc.Arbitrary<string> =>
  fc.constantFrom(...NODES.slice(index + 1), CLOSE, ...(isLooping ? NODES.slice(0, 2) : []));

function choiceFrom(index: number, id: string, isLooping: boolean): fc.Arbitrary<ChoiceSpec> {
  const target = targetFrom(index, isLooping);
  const next: fc.Arbitrary<Choice['next']> = fc.oneof(
    { weight: 3, arbitrary: target },
    {
      weight: 1,
      arbitrary: fc
        .tuple(condition, target, target)
        .map(([when, to, other]): Choice['next'] => [{ when, to }, { to: other }]),
    },
  );
  return fc
    .record({
      acts: fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 2 }),
      evidence: fc.dictionary(fc.constantFrom(...OPPORTUNITIES), fc.integer({ min: 0, max: 4 }), {
        maxKeys: 1,
      }),
      reference: fc.boolean(),
      seconds: fc.constantFrom(2, 9),
      asks: fc.subarray(['order', 'lamp'], { maxLength: 1 }),
      spend: fc.constantFrom(0, 0, 8),
      indicators: fc.subarray(['hear.thanks'], { maxLength: 1 }),
      effects: fc.array(effect, { maxLength: 2 }),
      promise: fc.constantFrom(
        undefined,
        { dueSeconds: 100, text: en('soon') },
        { about: 'call', dueSeconds: 40, text: en('sooner') },
        { about: 'call', dueSeconds: 150, text: en('later'), beyond: true },
      ),
      keeps: fc.constantFrom(undefined, undefined, 'call'),
      wait,
      when: sometimes(5),
      next,
    })
    .map(({ wait: waits, when, promise, keeps, ...rest }) => ({
      ...rest,
      id,
      ...(waits && { wait: waits }),
      ...(when && { when }),
      ...(promise && { promise }),
      ...(keeps !== undefined && { keeps }),
    }));
}

function nodeFrom(index: number, isLooping: boolean): fc.Arbitrary<NodeSpec> {
  const name = NODES[index] ?? '';
  const choices = fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, at) =>
          choiceFrom(index, `${name}.c${String(at)}`, isLooping),
        ),
      ),
    );
  const lines = sometimes(2).map((when): Scenario['nodes'][string]['lines'] => [
    ...(when ? [{ when, variants: [en('One thing.'), en('Another thing.')] }] : []),
    { variants: [en('And now?'), en('What now?'), en('So?')] },
  ]);
  const early = choiceFrom(index, `${name}.early`, isLooping).map((choice) => [choice]);
  return fc.record(
    {
      choices,
      lines,
      early,
      route: fc.constantFrom('left', 'right'),
      happens: fc.subarray<Act>(['WRONG_FOUND', 'BREAK_PROMISE'], { minLength: 1, maxLength: 1 }),
    },
    { requiredKeys: index === 0 ? ['choices', 'lines', 'early'] : ['choices', 'lines'] },
  );
}

const ending = fc.record({ final: fc.constantFrom(...FINALS), when: sometimes(2) });

/** Endings with conditions first, and one for all that is left. */
const endings: fc.Arbitrary<Ending[]> = fc.array(ending, { maxLength: 4 }).map((drawn) =>
  [...drawn, { final: 'lostQuietly' as const, when: undefined }].map(({ final, when }, at) => ({
    ...{ id: `e${String(at)}`, final, outcome: 'bad' as const, title: en('It ended.') },
    ...{ parting: en('Goodbye.'), afterword: en('Nothing more was heard.') },
    ...(when && { when }),
  })),
);

const persona: fc.Arbitrary<Persona> = fc
  .record({
    anger: fc.constantFrom(10, 40, 62),
    worry: fc.constantFrom(5, 50, 80),
    trust: fc.constantFrom(20, 60),
    snap: fc.constantFrom(70, 80, 95),
    startPressure: fc.constantFrom(0, 5),
    needsFix: fc.constantFrom(undefined, undefined, false),
    leaveTrust: fc.constantFrom(undefined, undefined, 12, 19),
    promiseTrust: fc.constantFrom(undefined, 40),
    acceptsNo: fc.boolean(),
  })
  .map(({ anger, worry, trust, needsFix, acceptsNo, ...thresholds }) => {
    const { acceptedNo, ...common } = ANGRY.thresholds;
    return {
      ...ANGRY,
      start: { ...ANGRY.start, anger, worry, trust },
      needsFix,
      thresholds: { ...common, ...thresholds, ...(acceptsNo && { acceptedNo }) },
    };
  });

const opportunities = fc.tuple(
  ...OPPORTUNITIES.map((id) =>
    fc
      .record({
        aggregate: fc.constantFrom('first', 'last', 'min', 'max', 'mean' as const),
        dimension: fc.constantFrom('tiny.hear', 'tiny.resolve'),
        excusedBy: fc.constantFrom<string[] | undefined>(undefined, undefined, ['left']),
        routes: fc.constantFrom<string[] | undefined>(undefined, undefined, ['right']),
      })
      .map(({ dimension, excusedBy, routes, ...rest }) =>
        opportunityOf(id, dimension, {
          ...rest,
          ...(excusedBy && { excusedBy }),
          ...(routes && { routes }),
        }),
      ),
  ),
);

const rubrics = [
  rubricOf([
    {
      id: 'hear',
      indicators: [
        indicatorOf('hear.reask', { cap: 2, evidence: { act: 'REASK', where: 'fact.known' } }),
        indicatorOf('hear.thanks', { polarity: 'positive', evidence: { act: 'CONFIRM' } }),
        indicatorOf('hear.thankless', { evidence: { missed: 'hear.thanks' } }),
        indicatorOf('hear.silence', { cap: 1, evidence: { act: 'SILENCE' } }),
      ],
    },
    {
      id: 'resolve',
      indicators: [
        indicatorOf('resolve.thanks', {
          severity: 'major',
          evidence: { act: 'THANK', unless: 'permission' },
        }),
        indicatorOf('resolve.vain', { cap: 1, beyond: true }),
        indicatorOf('resolve.beyond', { evidence: { metric: 'spend.overLimit', gte: 1 } }),
      ],
    },
  ]),
];

/** Small scenarios with everything that can make two situations differ; looping ones go back. */
export const randomWorld = (isLooping: boolean): fc.Arbitrary<PlayableScenario> =>
  fc
    .record({
      nodes: fc.tuple(...NODES.map((_, index) => nodeFrom(index, isLooping))),
      opportunities,
      endings,
      persona,
    })
    .map(({ nodes, opportunities: authored, endings: ends, persona: customer }) => {
      const playable = tinyPlayable({
        nodes: Object.fromEntries(NODES.map((id, index) => [id, nodes[index] as NodeSpec])),
        opportunities: [...authored],
        rubrics,
        segments: 2,
        learn: [['lamp'], []],
        briefing: {
          facts: [factOf('order', 'start'), factOf('lamp'), factOf('cause')],
          spendLimit: { amount: 10, unit: en('euros') },
        },
        persona: customer,
      });
      return { ...playable, scenario: { ...playable.scenario, endings: ends } };
    });
