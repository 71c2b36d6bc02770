import type { RepairPoint } from '../../assessment/collect-evidence.ts';
import type { EvidencePoint } from '../../assessment/evidence-point.ts';
import { NOTHING_OWED, type Owed } from '../../assessment/find-missed.ts';
import { SILENT, type Speaking, isBonusOpen } from '../../assessment/heard-evidence.ts';
import type { Memory } from '../../assessment/remember-turn.ts';
import { type ScoreRecord, beginRecord, closeRecord } from '../../assessment/score-record.ts';
import type { PlannedOpportunity, ScoringPlan } from '../../assessment/scoring-plan.ts';
import type { Opportunity } from '../../scenario/scenario-schema.ts';
import { type ScoreReads, scoreReadsOf } from './score-reads.ts';

/** Opportunities whose evidence has to be kept. */
export type IsKept = (opportunity: string) => boolean;

/**
 * The least record that earns the same scores and lets every later turn add the same: turns lose
 * their numbers, evidence that its aggregate no longer reads, indicators that count for nothing and
 * memories that nothing asks for are left out. Evidence not kept is left out altogether.
 */
export function condenseRecord(
  plan: ScoringPlan,
  record: ScoreRecord,
  isKept: IsKept,
): ScoreRecord {
  const reads = scoreReadsOf(plan);
  const evidence = new Map<string, readonly EvidencePoint[]>();
  const repairs = new Map<string, readonly RepairPoint[]>();
  for (const [id, opportunity] of plan.opportunities) {
    const points = record.evidence.get(id);
    const isUnsettled = canStillBeRaised(opportunity, record.speaking);
    if (!points || !(isUnsettled || isKept(id))) continue;
    evidence.set(id, isUnsettled ? points : readValues(opportunity.authored.aggregate, points));
    const best = Math.max(0, ...(record.repairs.get(id) ?? []).map(({ value }) => value));
    if (best > 0) repairs.set(id, [{ turn: 0, value: best }]);
  }
  return {
    speaking: condenseSpeaking(plan, reads, record.speaking),
    evidence,
    repairs,
    routes: new Set([...record.routes].filter((route) => reads.routes.has(route)).sort()),
    memory: condenseMemory(reads, record.memory),
    owed: condenseOwed(plan, record.owed),
    ...condenseConduct(plan, record),
  };
}

/** The record of a run that is over: closed, and without all that only later turns would read. */
export function settleRecord(plan: ScoringPlan, record: ScoreRecord): ScoreRecord {
  return { ...closeRecord(record), speaking: SILENT, memory: memoryOf(plan), owed: NOTHING_OWED };
}

const memories = new WeakMap<ScoringPlan, Memory>();

/** What is remembered before anybody acted. */
function memoryOf(plan: ScoringPlan): Memory {
  const known = memories.get(plan);
  if (known) return known;
  const { memory } = beginRecord(plan);
  memories.set(plan, memory);
  return memory;
}

/** Text that is equal for equal condensed records. */
export function recordKey(plan: ScoringPlan, record: ScoreRecord): string {
  const { speaking, memory, owed } = record;
  return JSON.stringify([
    speaking.choices,
    speaking.heardAtFirst,
    [...record.evidence].map(([id, points]) => [id, points.map(({ level, par }) => [level, par])]),
    [...record.repairs].map(([id, points]) => [id, points.map(({ value }) => value)]),
    [...record.routes],
    [...memory.facts],
    [...memory.permitted],
    memory.spent,
    [...owed.calls].map(([duty, { judged }]) => [plan.duties.indexOf(duty), ...judged]),
    [...owed.done].map((duty) => plan.duties.indexOf(duty)),
    record.indicators.map(({ planned }) => plan.indicators.indexOf(planned)),
    record.critical.map(({ planned }) => plan.critical.indexOf(planned)),
  ]);
}

const canStillBeRaised = ({ heard }: PlannedOpportunity, speaking: Speaking): boolean =>
  heard !== undefined && isBonusOpen(heard, speaking);

/** Once no bonus is open, all that is left of the beginning is that somebody has spoken. */
function condenseSpeaking(
  { opportunities }: ScoringPlan,
  { watchesFirstChoice, earlyChoices }: ScoreReads,
  speaking: Speaking,
): Speaking {
  if (!watchesFirstChoice) return { choices: earlyChoices, heardAtFirst: 0 };
  const isOpen = [...opportunities.values()].some((each) => canStillBeRaised(each, speaking));
  if (speaking.choices === 0 || isOpen) return speaking;
  return { choices: earlyChoices, heardAtFirst: 0 };
}

function condenseMemory({ facts, permissible, mostSpent }: ScoreReads, memory: Memory): Memory {
  return {
    facts: new Set([...memory.facts].filter((fact) => facts.has(fact)).sort()),
    permitted: new Set([...memory.permitted].filter((act) => permissible.has(act)).sort()),
    spent: Math.min(mostSpent, memory.spent),
  };
}

function condenseOwed({ duties }: ScoringPlan, { calls, done }: Owed): Owed {
  if (calls.size === 0 && done.size === 0) return NOTHING_OWED;
  return {
    calls: new Map(
      duties.flatMap((duty) => {
        const judged = calls.get(duty)?.judged;
        if (!judged) return [];
        const keys = new Set(duty.missedBy.indicators.map(({ dimensionKey }) => dimensionKey));
        const kept = new Set([...keys].filter((key) => judged.has(key)));
        return [[duty, { turn: 0, judged: kept }] as const];
      }),
    ),
    done: new Set(duties.filter((duty) => done.has(duty))),
  };
}

function condenseConduct(
  plan: ScoringPlan,
  { indicators, critical }: ScoreRecord,
): Pick<ScoreRecord, 'indicators' | 'critical'> {
  const counted = indicators.filter(
    ({ planned, counted: counts }) => counts && planned.indicator.polarity === 'negative',
  );
  return {
    // In the order of the plan; nearly always there is nothing to put in order.
    indicators:
      counted.length === 0
        ? []
        : plan.indicators.flatMap((planned) =>
            counted
              .filter((each) => each.planned === planned)
              .map(() => ({ planned, turn: 0, counted: true })),
          ),
    critical:
      critical.length === 0
        ? []
        : plan.critical.flatMap((planned) =>
            critical.some((each) => each.planned === planned) ? [{ planned, turn: 0 }] : [],
          ),
  };
}

/** The evidence an aggregate still reads when more may follow. */
function readValues(
  aggregate: Opportunity['aggregate'],
  points: readonly EvidencePoint[],
): readonly EvidencePoint[] {
  const values = points.map(({ value }) => value);
  switch (aggregate) {
    case 'first':
      return values.slice(0, 1).map(pointOf);
    case 'last':
      return values.slice(-1).map(pointOf);
    case 'min':
      return [pointOf(Math.min(...values))];
    case 'max':
      return [pointOf(Math.max(...values))];
    case 'mean':
      return values.toSorted((a, b) => a - b).map(pointOf);
  }
}

const pointsByValue = new Map<number, EvidencePoint>();

/** The point that stands for all of one value; there are few different ones. */
function pointOf(value: number): EvidencePoint {
  const known = pointsByValue.get(value);
  if (known) return known;
  const point = { turn: 0, level: value, par: 1, value };
  pointsByValue.set(value, point);
  return point;
}
