import type { Finding } from '../diagnostic.ts';
import type { Rubric } from '../rubric-schema.ts';
import type { Act } from '../vocabulary.ts';
import { indicatorsOfBeyond } from '../beyond-authority.ts';
import {
  type Check,
  type PlacedChoice,
  listChoices,
  placeOf,
  hasAllRubrics,
  rubricsOf,
} from './check-context.ts';

/** What the rubrics watch for can be told from the scenario: which fact is asked for, what is spent. */
export const checkConduct: Check = (context) => {
  const watched = actsWatchedForFacts(rubricsOf(context));
  const hasLimit = context.scenario.briefing.spendLimit !== undefined;
  const counts = hasAllRubrics(context) ? whatCounts(rubricsOf(context)) : undefined;
  const findings: Finding[] = [];
  for (const placed of listChoices(context.scenario)) {
    const { id, acts, asks, spend = 0 } = placed.choice;
    const act = asks?.length ? undefined : acts.find((each) => watched.has(each));
    if (act !== undefined) {
      findings.push({
        code: 'missing-asks',
        at: placeOf(placed, 'acts'),
        message: `Choice "${id}" does ${act} and does not say which fact it asks for.`,
        hint: `Add "asks" with facts of the briefing: rubric "${watched.get(act)}" counts ${act} only where one of them is known.`,
      });
    }
    if (counts) findings.push(...findUncounted(placed, counts));
    if (spend > 0 && !hasLimit) {
      findings.push({
        code: 'no-spend-limit',
        at: placeOf(placed, 'spend'),
        message: `Choice "${id}" spends ${spend}, and the briefing names no limit.`,
        hint: 'Add "spendLimit" with an amount and a unit to the briefing.',
      });
    }
  }
  return findings;
};

/** What makes a promise beyond the authority count. */
interface Counting {
  /** Whether the rubrics say what every such promise shows. */
  readonly isMarked: boolean;
  /** Indicators that speak for the trainee: naming them alone makes nothing count. */
  readonly positive: ReadonlySet<string>;
}

function whatCounts(rubrics: readonly Rubric[]): Counting {
  const all = rubrics.flatMap(({ dimensions }) => dimensions).flatMap((each) => each.indicators);
  const positive = all.filter(({ polarity }) => polarity === 'positive');
  return {
    isMarked: indicatorsOfBeyond(rubrics).length > 0,
    positive: new Set(positive.map(({ id }) => id)),
  };
}

/** A promise beyond the authority that no rubric and no name makes count. */
function findUncounted(placed: PlacedChoice, counting: Counting): readonly Finding[] {
  const { id, promise, indicators = [], critical = [] } = placed.choice;
  if (!promise?.beyond || counting.isMarked) return [];
  const isNamed = critical.length > 0 || indicators.some((one) => !counting.positive.has(one));
  if (isNamed) return [];
  return [
    {
      code: 'beyond-counts-nothing',
      at: placeOf(placed, 'promise', 'beyond'),
      message: `Choice "${id}" promises what nobody here may promise, and no rubric says as what that counts.`,
      hint: 'Add "indicators" or "critical" with what it shows, or "beyond": true to a negative indicator of a rubric.',
    },
  ];
}

/** Acts that count only where a fact was known, with the rubric that says so. */
function actsWatchedForFacts(rubrics: readonly Rubric[]): ReadonlyMap<Act, string> {
  const watched = new Map<Act, string>();
  for (const { id, dimensions, critical } of rubrics) {
    for (const { evidence } of [...dimensions.flatMap((one) => one.indicators), ...critical]) {
      if (evidence && 'act' in evidence && evidence.where) watched.set(evidence.act, id);
    }
  }
  return watched;
}
