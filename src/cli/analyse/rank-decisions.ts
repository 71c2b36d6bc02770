import type { DecisionAnalysis } from '../../analysis/scenario-analysis.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { LISTEN, type PlayableScenario, choicesOfNode } from '../../scenario/playable-scenario.ts';

export interface NamedCost {
  readonly choiceId: string;
  readonly text: string;
  /** Points 0..100. */
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** What each choice of a node costs, the dearest first. */
export interface DecisionCosts {
  readonly nodeId: string;
  readonly costs: readonly NamedCost[];
  /** Situations found in which another choice is best. */
  readonly bestChanges: number;
}

/** Below this a choice is as good as the best. */
const NOTHING = 0.5;

/** The decisions with something to lose, those first where the dearest choice costs most on average. */
export function rankDecisions(
  decisions: readonly DecisionAnalysis[],
  { scenario }: PlayableScenario,
): readonly DecisionCosts[] {
  const ranked = decisions.map(({ nodeId, costs, bestChanges }) => {
    const node = scenario.nodes[nodeId];
    const texts = new Map(node ? choicesOfNode(node).map(({ id, text }) => [id, text]) : []);
    const nameOf = (id: string): string => {
      const text = texts.get(id);
      return id === LISTEN
        ? 'Keep listening'
        : text
          ? localiseText(text, scenario.defaultLocale)
          : id;
    };
    const named = costs.map(({ choiceId, least, mean, most }) => ({
      choiceId,
      text: nameOf(choiceId),
      least,
      mean,
      most,
    }));
    return {
      nodeId,
      costs: named.filter(({ most }) => most >= NOTHING).sort((a, b) => b.mean - a.mean),
      bestChanges: bestChanges.length,
    };
  });
  const worst = ({ costs }: DecisionCosts): number => costs[0]?.mean ?? 0;
  return ranked.filter(({ costs }) => costs.length > 0).sort((a, b) => worst(b) - worst(a));
}
