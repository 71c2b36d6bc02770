import type { Turn } from '../engine/transcript.ts';
import type { Choice } from '../scenario/node-schema.ts';
import { STAY } from '../scenario/vocabulary.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/**
 * The author's best choice at a decision: the first reference in authored order among those on
 * offer. Undefined while the story is being told, when listening is best, and where none is marked.
 */
export function referenceChoice(
  plan: ScoringPlan,
  turn: Pick<Turn, 'nodeId' | 'offered' | 'canListen'>,
): Choice | undefined {
  return turn.canListen ? undefined : firstReference(plan, turn.nodeId, new Set(turn.offered));
}

/** The best choice once the story of a listening node has been told, whatever its conditions. */
export function referenceOnceTold(plan: ScoringPlan, nodeId: string): Choice | undefined {
  const choices = plan.playable.scenario.nodes[nodeId]?.choices ?? [];
  return firstReference(plan, nodeId, new Set(choices.map((choice) => choice.id)));
}

/** Whether an answer is what others are measured by: the best, or a guess at it. */
export const setsMeasure = ({ desk, reference, par }: Choice): boolean =>
  desk === undefined && (reference === true || par !== undefined);

/** Levels that whatever is done at a decision is measured by, by opportunity. */
export const expectedOf = (reference: Choice | undefined): Readonly<Record<string, number>> =>
  reference?.par ?? reference?.evidence ?? {};

/** Whether a choice leaves an opportunity to the answer that is still to come. */
export const leavesOpen = ({ next, evidence }: Choice, opportunity: string): boolean =>
  next === STAY && evidence?.[opportunity] === undefined;

function firstReference(
  plan: ScoringPlan,
  nodeId: string,
  among: ReadonlySet<string>,
): Choice | undefined {
  for (const id of plan.authoredOrder.get(nodeId) ?? []) {
    const choice = plan.choices.get(id);
    // Looking something up first is no answer, so nothing is measured by it.
    if (choice && setsMeasure(choice) && among.has(id)) return choice;
  }
  return undefined;
}
