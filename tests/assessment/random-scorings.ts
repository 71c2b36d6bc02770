import fc from 'fast-check';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { Opportunity } from '../../src/scenario/scenario-schema.ts';
import { transcriptOf } from './hand-made-transcript.ts';
import {
  BRIEFING_FOR_DEEDS,
  type Deeds,
  HARMLESS,
  choicesOfDeeds,
  indicatorsForDeeds,
  randomDeeds,
} from './random-deeds.ts';
import {
  type NodeSpec,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from './tiny-scenarios.ts';

/** One decision: what the reference would show, and what was shown. */
export interface Decision {
  /** Level of the reference choice by opportunity, 1..4. */
  readonly par: Readonly<Record<string, number>>;
  /** Level of the choice made by opportunity, 0..4. */
  readonly shown: Readonly<Record<string, number>>;
  readonly repairs: Readonly<Record<string, number>>;
  readonly indicators: readonly string[];
  readonly deeds: Deeds;
}

/** A row of decisions with the opportunities they serve: what a score is made of. */
export interface Scoring {
  readonly weights: readonly number[];
  readonly repairCap: number;
  readonly opportunities: readonly Opportunity[];
  readonly decisions: readonly Decision[];
}

const DIMENSIONS = ['a', 'b', 'c'] as const;
const IDS = ['o1', 'o2', 'o3', 'o4', 'o5'] as const;
const INDICATORS = DIMENSIONS.flatMap((id) => [`${id}.minor`, `${id}.major`]);

const opportunityId = fc.constantFrom(...IDS);
const some = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(opportunityId, value, { maxKeys: 3 });

const decision: fc.Arbitrary<Decision> = fc.record({
  par: some(fc.integer({ min: 1, max: 4 })),
  shown: some(fc.integer({ min: 0, max: 4 })),
  repairs: some(fc.double({ min: 0, max: 1, noNaN: true })),
  indicators: fc.subarray(INDICATORS, { maxLength: 2 }),
  deeds: randomDeeds,
});

const opportunities = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        weight: fc.double({ min: 0.1, max: 100, noNaN: true }),
        aggregate: fc.constantFrom<Opportunity['aggregate']>('first', 'last', 'min', 'max', 'mean'),
        dimension: fc.constantFrom(...DIMENSIONS),
        routes: fc.constantFrom<string[] | undefined>(undefined, undefined, ['taken'], ['missed']),
      })
      .map(({ dimension, weight, aggregate, routes }) =>
        opportunityOf(id, `tiny.${dimension}`, { weight, aggregate, ...(routes && { routes }) }),
      ),
  ),
);

export const randomScoring: fc.Arbitrary<Scoring> = fc.record({
  weights: fc.tuple(...DIMENSIONS.map(() => fc.double({ min: 0.1, max: 100, noNaN: true }))),
  repairCap: fc.double({ min: 0, max: 1, noNaN: true }),
  opportunities,
  decisions: fc.array(decision, { minLength: 1, maxLength: 6 }),
});

/** A decision nothing hangs on. */
export const UNSCORED: Decision = {
  ...{ par: {}, shown: {}, repairs: {}, indicators: [] },
  deeds: HARMLESS,
};

/** Which choice a run makes at every decision. */
export type Run = 'made' | 'reference';

/** Scores a run through the decisions, one node each. */
export function scoreRun(scoring: Scoring, run: Run = 'made'): RubricResult {
  const indicators = (id: string) => [
    indicatorOf(`${id}.minor`, { cap: 2 }),
    indicatorOf(`${id}.major`, { severity: 'major' }),
    ...indicatorsForDeeds(id),
  ];
  const rubric = rubricOf(
    DIMENSIONS.map((id, at) => ({
      id,
      weight: scoring.weights[at] ?? 1,
      indicators: indicators(id),
    })),
    {
      scoring: {
        repairCap: scoring.repairCap,
        negative: { minor: 0.08, major: 0.25 },
        minOpportunities: 3,
      },
    },
  );
  const names = scoring.decisions.map((_, at) => `n${String(at)}`);
  const nodes = scoring.decisions.map((each, at) => nodeOf(each, names[at] ?? '', names[at + 1]));
  const playable = tinyPlayable({
    rubrics: [rubric],
    briefing: BRIEFING_FOR_DEEDS,
    nodes: Object.fromEntries(names.map((name, at) => [name, nodes[at] as NodeSpec])),
    opportunities: scoring.opportunities,
  });
  const picks = names.map((name) => `${name}.${run}`);
  const [result] = scoreAttempt(playable, transcriptOf(playable, picks)).rubrics;
  if (!result) throw new Error('No rubric was scored');
  return result;
}

function nodeOf(each: Decision, name: string, next = '@close'): NodeSpec {
  const { made, reference } = choicesOfDeeds(each.deeds, DIMENSIONS);
  return {
    route: 'taken',
    choices: [
      {
        ...made,
        id: `${name}.made`,
        evidence: each.shown,
        repairs: each.repairs,
        indicators: [...each.indicators, ...made.indicators],
        next,
      },
      { ...reference, id: `${name}.reference`, reference: true, evidence: each.par, next },
    ],
  };
}

/** The scoring with only those opportunities its decisions can serve, so that none is forfeited. */
export function withoutForfeits(scoring: Scoring): Scoring {
  const served = new Set(scoring.decisions.flatMap(({ par }) => Object.keys(par)));
  const opportunities = scoring.opportunities.filter(({ id }) => served.has(id));
  return { ...scoring, opportunities };
}

/** Whether any opportunity counts at all. */
export function isScored(scoring: Scoring): boolean {
  return scoring.opportunities.some(({ routes }) => !routes?.includes('missed'));
}
