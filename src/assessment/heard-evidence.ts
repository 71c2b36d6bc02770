import type { HeardEvidence } from '../scenario/evidence-schema.ts';
import { type EvidencePoint, pointOf } from './evidence-point.ts';
import { referenceChoice, referenceOnceTold } from './reference-choice.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** How the trainee began to speak. */
export interface Speaking {
  /** Choices made so far. */
  readonly choices: number;
  /** Share of the story heard at the first choice, 0..1; 0 before it. */
  readonly heardAtFirst: number;
}

export const SILENT: Speaking = { choices: 0, heardAtFirst: 0 };

/** The speaking after one more turn. */
export function speakOn(speaking: Speaking, { move, before }: ScoredTurn): Speaking {
  if (!('choose' in move)) return speaking;
  const isFirst = speaking.choices === 0;
  return {
    choices: speaking.choices + 1,
    heardAtFirst: isFirst ? before.heard : speaking.heardAtFirst,
  };
}

/** Level of the share heard at the first choice, against what the reference reaches there. */
export function heardPoint(
  plan: ScoringPlan,
  turn: ScoredTurn,
  evidence: HeardEvidence,
): EvidencePoint {
  const { map, bonus } = evidence;
  const level = map.findLast(([share]) => turn.before.heard >= share)?.[1] ?? 0;
  const highest = Math.max(1, ...map.map(([, each]) => each));
  const reference = turn.canListen
    ? referenceOnceTold(plan, turn.nodeId)
    : referenceChoice(plan, turn);
  const par =
    bonus && reference?.acts.includes(bonus.act) ? Math.max(highest, bonus.level) : highest;
  const hasBonus = bonus && turn.before.heard >= 1 && turn.acts.includes(bonus.act);
  return pointOf(turn.index, hasBonus ? Math.max(level, bonus.level) : level, par);
}

/** Whether the next choice can still earn the bonus: the story was heard in full and it is early. */
export function isBonusOpen(
  { bonus }: HeardEvidence,
  { choices, heardAtFirst }: Speaking,
): boolean {
  return bonus !== undefined && choices > 0 && choices < (bonus.within ?? 1) && heardAtFirst >= 1;
}

/**
 * The point of the first choice after a later one within the bonus: its level rises when that choice
 * does the act, its par when the reference would have.
 */
export function raisePoint(
  plan: ScoringPlan,
  turn: ScoredTurn,
  { bonus, point }: { readonly bonus: HeardEvidence['bonus']; readonly point: EvidencePoint },
): EvidencePoint {
  if (!bonus) return point;
  const isExpected = referenceChoice(plan, turn)?.acts.includes(bonus.act) ?? false;
  const isDone = turn.acts.includes(bonus.act);
  return pointOf(
    point.turn,
    isDone ? Math.max(point.level, bonus.level) : point.level,
    isExpected ? Math.max(point.par, bonus.level) : point.par,
  );
}
