import fc from 'fast-check';
import type { Indicator } from '../../src/scenario/rubric-schema.ts';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import { type ChoiceSpec, en, factOf, indicatorOf } from './tiny-scenarios.ts';

/** What a choice does that only its circumstances make an error. */
export interface Deeds {
  /** Asks for a fact known from the start, or for one that never becomes known. */
  readonly asks?: 'known' | 'unknown' | undefined;
  /** Tells what needs permission. */
  readonly tells: boolean;
  /** Permits telling, from the next decision on. */
  readonly permits: boolean;
  /** Spent of a limit of 10. */
  readonly spend: number;
  /** The reference does what is called for; the choice made does it too, or owes it. */
  readonly duty?: 'done' | 'owed' | undefined;
}

/** Deeds that are no error anywhere. */
export const HARMLESS: Deeds = { tells: false, permits: false, spend: 0 };

export const randomDeeds: fc.Arbitrary<Deeds> = fc.record({
  asks: fc.constantFrom('known', 'unknown', undefined),
  tells: fc.boolean(),
  permits: fc.nat({ max: 4 }).map((draw) => draw === 0),
  spend: fc.constantFrom(0, 0, 4, 9),
  duty: fc.constantFrom('done', 'owed', 'owed', undefined),
});

/** What the deeds need from the briefing. */
export const BRIEFING_FOR_DEEDS: Partial<Scenario['briefing']> = {
  facts: [factOf('known', 'start'), factOf('unknown')],
  spendLimit: { amount: 10, unit: en('euros') },
};

const DUTY = 'duty';

/** An indicator of a dimension for every deed that can be held against it. */
export function indicatorsForDeeds(dimension: string): Indicator[] {
  const evidence = {
    reask: { act: 'REASK', where: 'fact.known' },
    tells: { act: 'DISCLOSE', unless: 'permission' },
    beyond: { metric: 'spend.overLimit', gte: 3 },
    missed: { missed: `${dimension}.${DUTY}` },
  } as const;
  return [
    indicatorOf(`${dimension}.${DUTY}`, { polarity: 'positive' }),
    ...Object.entries(evidence).map(([name, each]) =>
      indicatorOf(`${dimension}.${name}`, { evidence: each, ...(name === 'reask' && { cap: 2 }) }),
    ),
  ];
}

type Part = Pick<ChoiceSpec, 'acts' | 'asks' | 'spend' | 'effects'> & {
  readonly indicators: string[];
};

/** The choice made, and what the reference does of it. */
export function choicesOfDeeds(
  { asks, tells, permits, spend, duty }: Deeds,
  dimensions: readonly string[],
): { readonly made: Part; readonly reference: Pick<Part, 'indicators'> } {
  const duties = dimensions.map((dimension) => `${dimension}.${DUTY}`);
  const acts: Act[] = ['ACK'];
  if (asks) acts.push('REASK');
  if (tells) acts.push('DISCLOSE');
  return {
    made: {
      acts,
      spend,
      asks: asks ? [asks] : [],
      effects: permits ? [{ permit: 'DISCLOSE' }] : [],
      indicators: duty === 'done' ? duties : [],
    },
    reference: { indicators: duty ? duties : [] },
  };
}
