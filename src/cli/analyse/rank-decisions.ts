import type { BestChange, Certainty } from '../../analysis/scenario-analysis.ts';
import { type AnalysedScenario, textOfChoice } from './analysed-scenario.ts';

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
  /** Situations in which another choice is best. */
  readonly bestChanges: readonly BestChange[];
  readonly certainty: Certainty;
}

/** Below this a choice is as good as the best. */
const NOTHING = 0.5;

/** The decisions with something to lose, those first where the dearest choice costs most on average. */
export function rankDecisions({ analysis, playable }: AnalysedScenario): readonly DecisionCosts[] {
  const ranked = analysis.decisions.map(({ nodeId, costs, bestChanges, certainty }) => ({
    nodeId,
    costs: costs
      .filter(({ most }) => most >= NOTHING)
      .map((cost) => ({ ...cost, text: textOfChoice({ nodeId, ...cost }, playable) }))
      .sort((a, b) => b.mean - a.mean),
    bestChanges,
    certainty,
  }));
  const dearest = ({ costs }: DecisionCosts): number => costs[0]?.mean ?? 0;
  return ranked.filter(({ costs }) => costs.length > 0).sort((a, b) => dearest(b) - dearest(a));
}

/** When another choice than the reference is best: "angry, promised: soon". */
export function describeChange({ bestIds, mood, grasp, flags }: BestChange): string {
  return `${[mood, grasp, ...flags].join(', ')}: ${bestIds.join(' or ')}`;
}
