import type { Choice } from '../../scenario/scenario-schema.ts';
import type { DecisionAnalysis, ScenarioAnalysis } from '../scenario-analysis.ts';
import type { Layout } from '../situations/layout.ts';

/**
 * Choices that do the same to the customer and lead to the same place as another one that is not
 * the reference either, and that never score more: nobody would miss them. Of two that are equal in
 * everything, the later one is named.
 */
export function findDominated(
  { nodes, choices }: Layout,
  decisions: readonly DecisionAnalysis[],
): ScenarioAnalysis['dominated'] {
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
            isNoBetter(choice, other.choice, at > place) &&
            (meanCosts.get(choice.id) ?? 0) >= (meanCosts.get(other.choice.id) ?? 0) - 1e-9,
        );
        return better ? [{ choiceId: choice.id, by: better.choice.id }] : [];
      }),
    );
  });
}

/** Whether a choice does the same as another and earns no more anywhere. */
function isNoBetter(choice: Choice, other: Choice, isLater: boolean): boolean {
  if (effectOf(choice) !== effectOf(other)) return false;
  const isEqual = scoringOf(choice) === scoringOf(other);
  return isEqual ? isLater : earnsNoMore(choice, other);
}

/** All that a choice does, its words apart. */
function effectOf({ acts, wait, promise, effects, when, next }: Choice): string {
  return JSON.stringify([acts, wait, promise?.dueSeconds, effects ?? [], when, next]);
}

function scoringOf({ evidence, repairs, indicators, critical }: Choice): string {
  const sorted = (record: Readonly<Record<string, number>> = {}) => Object.entries(record).sort();
  return JSON.stringify([sorted(evidence), sorted(repairs), indicators ?? [], critical ?? []]);
}

function earnsNoMore(choice: Choice, other: Choice): boolean {
  const isAtMost = (
    one: Readonly<Record<string, number>> = {},
    two: Readonly<Record<string, number>> = {},
  ): boolean => Object.entries(one).every(([id, value]) => value <= (two[id] ?? 0));
  return (
    isAtMost(choice.evidence, other.evidence) &&
    isAtMost(choice.repairs, other.repairs) &&
    isSubset(other.indicators, choice.indicators) &&
    isSubset(other.critical, choice.critical)
  );
}

const isSubset = (some: readonly string[] = [], all: readonly string[] = []): boolean =>
  some.every((id) => all.includes(id));
