import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import type { DecisionAnalysis, ScenarioAnalysis } from '../scenario-analysis.ts';
import type { Layout } from '../situations/layout.ts';

/**
 * Choices that do the same to the customer and lead to the same place as another one that is not
 * the reference either, never score more, and show no mistake of their own: nobody would miss them.
 * Of two that are equal in everything, the later one is named.
 */
export function findDominated({
  plan,
  layout: { nodes, choices },
  decisions,
}: DominanceQuestion): ScenarioAnalysis['dominated'] {
  const duties = new Set(plan.duties.map(({ indicator }) => indicator.id));
  const meanCosts = new Map(
    decisions.flatMap(({ costs }) => costs.map(({ choiceId, mean }) => [choiceId, mean] as const)),
  );
  return nodes.flatMap(({ firstChoice, choiceCount, earlyCount }) => {
    const all = choices.slice(firstChoice, firstChoice + choiceCount);
    const lists = [all.slice(0, earlyCount), all.slice(earlyCount)];
    return lists.flatMap((list) =>
      list.flatMap(({ choice }, at) => {
        if (choice.reference) return [];
        const better = list.find(
          (other, place) =>
            place !== at &&
            !other.choice.reference &&
            isNoBetter([choice, other.choice], duties, at > place) &&
            !isOtherMistake(choice, other.choice) &&
            (meanCosts.get(choice.id) ?? 0) >= (meanCosts.get(other.choice.id) ?? 0) - 1e-9,
        );
        return better ? [{ choiceId: choice.id, by: better.choice.id }] : [];
      }),
    );
  });
}

export interface DominanceQuestion {
  readonly plan: ScoringPlan;
  readonly layout: Layout;
  readonly decisions: readonly DecisionAnalysis[];
}

/** Whether a choice does the same as another and earns no more anywhere. */
function isNoBetter(
  [choice, other]: readonly [Choice, Choice],
  duties: ReadonlySet<string>,
  isLater: boolean,
): boolean {
  // Most differ in their acts.
  if (choice.acts.length !== other.acts.length) return false;
  if (choice.acts.some((act, at) => act !== other.acts[at])) return false;
  if (effectOf(choice) !== effectOf(other)) return false;
  const isEqual = scoringOf(choice) === scoringOf(other);
  return isEqual ? isLater : earnsNoMore(choice, other, duties);
}

/** All that a choice does beside its acts, its words apart. */
function effectOf({ wait, promise, keeps, effects, when, next }: Choice): string {
  const { dueSeconds, about } = promise ?? {};
  return JSON.stringify([wait, dueSeconds, about, keeps, effects ?? [], when, next]);
}

function scoringOf(choice: Choice): string {
  const { evidence, repairs, indicators = [], critical = [], asks = [], spend = 0 } = choice;
  const sorted = (record: Readonly<Record<string, number>> = {}) => Object.entries(record).sort();
  return JSON.stringify([sorted(evidence), sorted(repairs), indicators, critical, asks, spend]);
}

/** `duties` are the indicators that are good to show; all others are bad, or count for nothing. */
function earnsNoMore(choice: Choice, other: Choice, duties: ReadonlySet<string>): boolean {
  const named = ({ indicators = [] }: Choice, isDuty: boolean): readonly string[] =>
    indicators.filter((id) => duties.has(id) === isDuty);
  const isAtMost = (
    one: Readonly<Record<string, number>> = {},
    two: Readonly<Record<string, number>> = {},
  ): boolean => Object.entries(one).every(([id, value]) => value <= (two[id] ?? 0));
  return (
    isAtMost(choice.evidence, other.evidence) &&
    isAtMost(choice.repairs, other.repairs) &&
    isSubset(named(other, false), named(choice, false)) &&
    isSubset(named(choice, true), named(other, true)) &&
    isSubset(other.critical, choice.critical) &&
    isSubset(other.asks, choice.asks) &&
    (other.spend ?? 0) <= (choice.spend ?? 0)
  );
}

/** Levels apart from which it is another way of going wrong, and not the same one done a little worse. */
const OTHER_MISTAKE = 2;

/** Whether a choice that earns no more than another can teach what the other does not. */
function isOtherMistake(choice: Choice, other: Choice): boolean {
  const { evidence = {} } = choice;
  const isFarBelow = Object.entries(other.evidence ?? {}).some(
    ([id, level]) => level - (evidence[id] ?? 0) >= OTHER_MISTAKE,
  );
  return (
    isFarBelow ||
    !isSubset(choice.indicators, other.indicators) ||
    !isSubset(choice.critical, other.critical)
  );
}

const isSubset = (some: readonly string[] = [], all: readonly string[] = []): boolean =>
  some.every((id) => all.includes(id));
