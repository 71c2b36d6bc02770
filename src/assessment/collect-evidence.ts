import type { Choice } from '../scenario/node-schema.ts';
import { type EvidencePoint, pointOf } from './evidence-point.ts';
import { type Speaking, heardPoint, isBonusOpen, raisePoint } from './heard-evidence.ts';
import { expectedOf, leavesOpen, referenceChoice } from './reference-choice.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** Something lost that was made good, with the share made good. */
export interface RepairPoint {
  readonly turn: number;
  readonly value: number;
}

const NO_POINTS: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Evidence of one turn by opportunity: e = min(1, level / par), where par is the level of the
 * reference choice. An opportunity the reference does not serve is not assessed here. While the
 * story is being told only the metric of the share heard gives evidence, at the first choice.
 */
export function evidenceOfTurn(
  plan: ScoringPlan,
  turn: ScoredTurn,
  { choices }: Speaking,
): ReadonlyMap<string, EvidencePoint> {
  const chosen = chosenIn(plan, turn);
  if (!chosen) return NO_POINTS;
  const points = authoredEvidence(plan, turn, chosen);
  if (choices > 0) return points;
  for (const [id, { heard }] of plan.opportunities) {
    if (heard) points.set(id, heardPoint(plan, turn, heard));
  }
  return points;
}

/** Evidence of the first choice that this turn, coming soon after it, puts in another light. */
export function raisedByTurn(
  plan: ScoringPlan,
  turn: ScoredTurn,
  earlier: {
    readonly speaking: Speaking;
    readonly evidence: ReadonlyMap<string, readonly EvidencePoint[]>;
  },
): ReadonlyMap<string, readonly EvidencePoint[]> {
  const { speaking, evidence } = earlier;
  if (!('choose' in turn.move)) return evidence;
  const raised = new Map<string, readonly EvidencePoint[]>();
  for (const [id, { heard }] of plan.opportunities) {
    if (!heard || !isBonusOpen(heard, speaking)) continue;
    const points = evidence.get(id) ?? [];
    raised.set(
      id,
      points.map((point) => raisePoint(plan, turn, { bonus: heard.bonus, point })),
    );
  }
  return raised.size > 0 ? new Map([...evidence, ...raised]) : evidence;
}

/** Repairs of one turn by opportunity: only of what earlier turns gave evidence for. */
export function repairsOfTurn(
  plan: ScoringPlan,
  turn: ScoredTurn,
  reached: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, RepairPoint> {
  const repairs = chosenIn(plan, turn)?.repairs;
  if (!repairs || turn.canListen) return NO_POINTS;
  const points = new Map<string, RepairPoint>();
  for (const [id, value] of Object.entries(repairs)) {
    if (reached.has(id)) points.set(id, { turn: turn.index, value });
  }
  return points;
}

/** The choice a turn made; undefined for listening and waiting. */
export function chosenIn(plan: ScoringPlan, turn: ScoredTurn): Choice | undefined {
  return 'choose' in turn.move ? plan.choices.get(turn.move.choose) : undefined;
}

function authoredEvidence(
  plan: ScoringPlan,
  turn: ScoredTurn,
  chosen: Choice,
): Map<string, EvidencePoint> {
  const points = new Map<string, EvidencePoint>();
  const expected = expectedOf(referenceChoice(plan, turn));
  for (const [id, par] of Object.entries(expected)) {
    const opportunity = plan.opportunities.get(id);
    if (!opportunity || opportunity.heard || par === 0 || leavesOpen(chosen, id)) continue;
    points.set(id, pointOf(turn.index, chosen.evidence?.[id] ?? 0, par));
  }
  return points;
}
