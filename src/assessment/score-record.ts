import {
  type EvidencePoint,
  type RepairPoint,
  evidenceOfTurn,
  repairsOfTurn,
} from './collect-evidence.ts';
import {
  type ObservedCritical,
  type ObservedIndicator,
  observeConduct,
} from './observe-conduct.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** All that scoring keeps of an attempt so far; it grows turn by turn. */
export interface ScoreRecord {
  /** True once the trainee has done more than listen. */
  readonly hasChosen: boolean;
  /** By opportunity id, in order. */
  readonly evidence: ReadonlyMap<string, readonly EvidencePoint[]>;
  /** By opportunity id, in order. */
  readonly repairs: ReadonlyMap<string, readonly RepairPoint[]>;
  readonly routes: ReadonlySet<string>;
  readonly indicators: readonly ObservedIndicator[];
  readonly critical: readonly ObservedCritical[];
}

/** The record of an attempt in which nobody has acted yet. */
export function beginRecord(plan: ScoringPlan): ScoreRecord {
  const { scenario } = plan.playable;
  const route = scenario.nodes[scenario.start]?.route;
  return {
    hasChosen: false,
    evidence: new Map(),
    repairs: new Map(),
    routes: new Set(route ? [route] : []),
    indicators: [],
    critical: [],
  };
}

/** The record with one more turn; the given record stays as it is. */
export function recordTurn(plan: ScoringPlan, record: ScoreRecord, turn: ScoredTurn): ScoreRecord {
  const evidence = evidenceOfTurn(plan, turn, record.hasChosen);
  const repairs = repairsOfTurn(plan, turn, record.evidence);
  const judged = new Set<string>();
  for (const id of evidence.keys()) {
    const dimensionKey = plan.opportunities.get(id)?.dimensionKey;
    if (dimensionKey) judged.add(dimensionKey);
  }
  const conduct = observeConduct(plan, turn, { judged, earlier: record.indicators });
  return {
    hasChosen: record.hasChosen || 'choose' in turn.move,
    evidence: append(record.evidence, evidence),
    repairs: append(record.repairs, repairs),
    routes: enterRoute(plan, record.routes, turn.nextNodeId),
    indicators: join(record.indicators, conduct.indicators),
    critical: join(record.critical, conduct.critical),
  };
}

/** The record of a whole list of turns. */
export function recordTurns(plan: ScoringPlan, turns: readonly ScoredTurn[]): ScoreRecord {
  return turns.reduce((record, turn) => recordTurn(plan, record, turn), beginRecord(plan));
}

function append<Point>(
  known: ReadonlyMap<string, readonly Point[]>,
  added: ReadonlyMap<string, Point>,
): ReadonlyMap<string, readonly Point[]> {
  if (added.size === 0) return known;
  const merged = new Map(known);
  for (const [id, point] of added) merged.set(id, [...(known.get(id) ?? []), point]);
  return merged;
}

const join = <Item>(known: readonly Item[], added: readonly Item[]): readonly Item[] =>
  added.length === 0 ? known : [...known, ...added];

function enterRoute(
  plan: ScoringPlan,
  routes: ReadonlySet<string>,
  nodeId: string,
): ReadonlySet<string> {
  const route = plan.playable.scenario.nodes[nodeId]?.route;
  return route && !routes.has(route) ? new Set([...routes, route]) : routes;
}
