import type { Choice } from '../scenario/scenario-schema.ts';
import { referenceChoice, referenceOnceTold } from './reference-choice.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { MetricEvidence, ScoringPlan } from './scoring-plan.ts';

/** A level shown at an opportunity, against the best on offer there. */
export interface EvidencePoint {
  readonly turn: number;
  /** Level shown, 0..4. */
  readonly level: number;
  /** Level of the reference choice, 1..4. */
  readonly par: number;
  /** level / par, at most 1. */
  readonly value: number;
}

/** Something lost that was made good, with the share made good. */
export interface RepairPoint {
  readonly turn: number;
  readonly value: number;
}

const NO_POINTS: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Evidence of one turn by opportunity: e = min(1, level / par), where par is the level of the
 * reference choice. An opportunity the reference does not serve is not assessed here. While the
 * story is being told only the metric of the share heard gives evidence.
 */
export function evidenceOfTurn(
  plan: ScoringPlan,
  turn: ScoredTurn,
  hasChosen: boolean,
): ReadonlyMap<string, EvidencePoint> {
  const chosen = chosenIn(plan, turn);
  if (!chosen) return NO_POINTS;
  const points = authoredEvidence(plan, turn, chosen);
  if (hasChosen) return points;
  for (const [id, { metric }] of plan.opportunities) {
    if (metric) points.set(id, heardEvidence(plan, turn, metric));
  }
  return points;
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
  const expected = referenceChoice(plan, turn)?.evidence ?? {};
  for (const [id, par] of Object.entries(expected)) {
    const opportunity = plan.opportunities.get(id);
    if (!opportunity || opportunity.metric || par === 0) continue;
    points.set(id, pointOf(turn, chosen.evidence?.[id] ?? 0, par));
  }
  return points;
}

function heardEvidence(plan: ScoringPlan, turn: ScoredTurn, metric: MetricEvidence): EvidencePoint {
  const { bonus } = metric;
  const heard = turn.before.heard;
  const highest = Math.max(1, ...metric.map.map(([, level]) => level));
  const reference = turn.canListen
    ? referenceOnceTold(plan, turn.nodeId)
    : referenceChoice(plan, turn);
  const isBonusOpen = bonus !== undefined && (reference?.acts.includes(bonus.act) ?? false);
  const hasBonus = bonus !== undefined && heard >= 1 && turn.acts.includes(bonus.act);
  return pointOf(
    turn,
    hasBonus ? bonus.level : levelOfShare(metric, heard),
    isBonusOpen ? bonus.level : highest,
  );
}

function levelOfShare(metric: MetricEvidence, heard: number): number {
  return metric.map.findLast(([share]) => heard >= share)?.[1] ?? 0;
}

function pointOf(turn: ScoredTurn, level: number, par: number): EvidencePoint {
  return { turn: turn.index, level, par, value: Math.min(1, level / par) };
}
