import type { ChoiceCost, DecisionAnalysis } from '../../analysis/scenario-analysis.ts';
import { choicesOfNode } from '../../scenario/playable-scenario.ts';
import type { AnalysedScenario } from './analysed-scenario.ts';
import { writeCount } from './analysis-words.ts';

/** What the lists of choices below are about. */
export const NEVER_BEST_TITLE = 'Never the best, wherever it is on offer';

/** The choices of one decision that are never the best, in sentences. */
export interface NeverBest {
  readonly nodeId: string;
  readonly sentences: readonly string[];
}

/**
 * By decision the choices that nowhere cost least, each with the one choice that costs less wherever
 * it is on offer, if there is one: the reference where that is it, else the cheapest. That is no defect:
 * a choice nobody should take is there to be learned from.
 */
export function listNeverBest({ analysis, playable }: AnalysedScenario): readonly NeverBest[] {
  return analysis.decisions.flatMap((decision) => {
    const node = playable.scenario.nodes[decision.nodeId];
    const references = node
      ? choicesOfNode(node).flatMap(({ id, reference }) => (reference ? [id] : []))
      : [];
    const sentences = describeDecision(decision, new Set(references));
    return sentences.length === 0 ? [] : [{ nodeId: decision.nodeId, sentences }];
  });
}

/** How sure the lists are, for their head. */
export function aboutNeverBest({ analysis }: AnalysedScenario): string {
  if (analysis.decisions.length === 0) return 'In no situation could costs be worked out.';
  return analysis.decisions.every(({ certainty }) => certainty === 'exact')
    ? 'By the points of the score, in every situation there is.'
    : 'By the points of the score, in the situations looked at; how many stands in brackets.';
}

function describeDecision(
  { costs, certainty }: DecisionAnalysis,
  references: ReadonlySet<string>,
): readonly string[] {
  const groups = new Map<string, ChoiceCost[]>();
  for (const cost of costs) {
    if (cost.bestIn > 0) continue;
    const better = bestOf(cost.outdoneBy, costs, references) ?? '';
    groups.set(better, [...(groups.get(better) ?? []), cost]);
  }
  return [...groups].map(([better, worse]) => {
    const names = worse.map(({ choiceId, situations }) =>
      certainty === 'exact' ? `"${choiceId}"` : `"${choiceId}" (${writeCount(situations)})`,
    );
    const those = names.join(', ');
    return better === ''
      ? `${those}: now one choice is better, now another.`
      : `${those}: "${better}" is better each time.`;
  });
}

function bestOf(
  ids: readonly string[],
  costs: readonly ChoiceCost[],
  references: ReadonlySet<string>,
): string | undefined {
  const meanOf = (id: string): number =>
    costs.find(({ choiceId }) => choiceId === id)?.mean ?? Infinity;
  const rank = (id: string): number => (references.has(id) ? -1 : meanOf(id));
  return [...ids].sort((a, b) => rank(a) - rank(b))[0];
}
