import {
  type RepairPoint,
  chosenIn,
  evidenceOfTurn,
  raisedByTurn,
  repairsOfTurn,
} from './collect-evidence.ts';
import type { EvidencePoint } from './evidence-point.ts';
import { NOTHING_OWED, type Owed, findMissed, oweAfterTurn } from './find-missed.ts';
import { SILENT, type Speaking, speakOn } from './heard-evidence.ts';
import {
  type Conduct,
  type ObservedCritical,
  type ObservedIndicator,
  observeConduct,
} from './observe-conduct.ts';
import type { Sight } from './observe-evidence.ts';
import { type Memory, beginMemory, rememberChoice } from './remember-turn.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { PlannedDuty, ScoringPlan } from './scoring-plan.ts';

/** All that scoring keeps of an attempt so far; it grows turn by turn. */
export interface ScoreRecord {
  readonly speaking: Speaking;
  /** By opportunity id, in order. */
  readonly evidence: ReadonlyMap<string, readonly EvidencePoint[]>;
  /** By opportunity id, in order. */
  readonly repairs: ReadonlyMap<string, readonly RepairPoint[]>;
  readonly routes: ReadonlySet<string>;
  readonly memory: Memory;
  readonly owed: Owed;
  readonly indicators: readonly ObservedIndicator[];
  readonly critical: readonly ObservedCritical[];
}

/** The record of an attempt in which nobody has acted yet. */
export function beginRecord({ playable }: ScoringPlan): ScoreRecord {
  const { scenario } = playable;
  const route = scenario.nodes[scenario.start]?.route;
  return {
    speaking: SILENT,
    evidence: new Map(),
    repairs: new Map(),
    routes: new Set(route ? [route] : []),
    memory: beginMemory(playable),
    owed: NOTHING_OWED,
    indicators: [],
    critical: [],
  };
}

/** The record with one more turn; the given record stays as it is. */
export function recordTurn(plan: ScoringPlan, record: ScoreRecord, turn: ScoredTurn): ScoreRecord {
  const points = evidenceOfTurn(plan, turn, record.speaking);
  const sight = seeTurn(plan, record.memory, turn);
  const judged = dimensionsOf(plan, points.keys());
  const conduct = observeConduct(plan, sight, { judged, earlier: record.indicators });
  return addConduct(
    {
      ...record,
      speaking: speakOn(record.speaking, turn),
      evidence: append(raisedByTurn(plan, turn, record), points),
      repairs: append(record.repairs, repairsOfTurn(plan, turn, record.evidence)),
      routes: enterRoute(plan, record.routes, turn.nextNodeId),
      memory: sight.chosen ? rememberChoice(record.memory, sight.chosen) : record.memory,
      owed: oweAfterTurn(record.owed, sight, { plan, judged }),
    },
    conduct,
  );
}

/** The record of a whole list of turns, closed as if the attempt ended there. */
export function recordTurns(plan: ScoringPlan, turns: readonly ScoredTurn[]): ScoreRecord {
  const record = turns.reduce((sum, turn) => recordTurn(plan, sum, turn), beginRecord(plan));
  return closeRecord(record);
}

/**
 * The record with what was called for and never done. Before the end only duties count that can no
 * longer be done, as `isSettled` tells.
 */
export function closeRecord(
  record: ScoreRecord,
  isSettled?: (duty: PlannedDuty) => boolean,
): ScoreRecord {
  if (record.owed.calls.size === 0) return record;
  return addConduct(record, findMissed(record.owed, record.indicators, isSettled));
}

function seeTurn(plan: ScoringPlan, memory: Memory, turn: ScoredTurn): Sight {
  const acts = new Set<string>(turn.acts);
  for (const change of turn.changes) if (change.act) acts.add(change.act);
  return { playable: plan.playable, turn, chosen: chosenIn(plan, turn), acts, memory };
}

/** Dimensions ("rubric.dimension") of some opportunities. */
function dimensionsOf(plan: ScoringPlan, ids: Iterable<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const id of ids) {
    const dimensionKey = plan.opportunities.get(id)?.dimensionKey;
    if (dimensionKey) keys.add(dimensionKey);
  }
  return keys;
}

function addConduct(record: ScoreRecord, { indicators, critical }: Conduct): ScoreRecord {
  return {
    ...record,
    indicators: join(record.indicators, indicators),
    critical: join(record.critical, critical),
  };
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
