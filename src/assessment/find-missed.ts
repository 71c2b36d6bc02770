import { type Conduct, type ObservedIndicator, isCounted } from './observe-conduct.ts';
import { type Sight, meetsCondition } from './observe-evidence.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { PlannedDuty, ScoringPlan } from './scoring-plan.ts';

/** Something called for: at one turn or several. */
export interface Call {
  /** The last of them. */
  readonly turn: number;
  /**
   * Dimensions ("rubric.dimension") every one of them gave a level for; a level at one of several
   * turns must not make up for the others, or being asked once more would pay.
   */
  readonly judged: ReadonlySet<string>;
}

/** What an attempt called for so far, and what of it is still owed. */
export interface Owed {
  /** Called for and not done yet. */
  readonly calls: ReadonlyMap<PlannedDuty, Call>;
  /** Done at least once; it can be missed no more. */
  readonly done: ReadonlySet<PlannedDuty>;
}

export const NOTHING_OWED: Owed = { calls: new Map(), done: new Set() };

/**
 * What is owed after one more turn. A duty is called for while a choice that names its indicator is
 * on offer and the story has been told: before that, listening is what is called for. It is done by
 * a choice that names the indicator, or does its act under its condition, at any time.
 */
export function oweAfterTurn(
  owed: Owed,
  sight: Sight,
  { plan, judged }: { readonly plan: ScoringPlan; readonly judged: ReadonlySet<string> },
): Owed {
  if (plan.duties.length === 0) return owed;
  const done = new Set(owed.done);
  const calls = new Map(owed.calls);
  for (const duty of plan.duties) {
    if (isDone(duty, sight)) done.add(duty);
    if (done.has(duty)) calls.delete(duty);
    else if (isCalledFor(plan, duty, sight.turn)) {
      calls.set(duty, { turn: sight.turn.index, judged: common(calls.get(duty)?.judged, judged) });
    }
  }
  return { calls, done };
}

function common(
  known: ReadonlySet<string> | undefined,
  judged: ReadonlySet<string>,
): ReadonlySet<string> {
  return known ? new Set([...known].filter((key) => judged.has(key))) : judged;
}

function isDone({ indicator }: PlannedDuty, sight: Sight): boolean {
  const { chosen } = sight;
  if (!chosen) return false;
  if (chosen.indicators?.includes(indicator.id)) return true;
  const { evidence } = indicator;
  if (!evidence || !('act' in evidence)) return false;
  return chosen.acts.includes(evidence.act) && meetsCondition(evidence, sight);
}

function isCalledFor(plan: ScoringPlan, duty: PlannedDuty, turn: ScoredTurn): boolean {
  return !turn.canListen && turn.offered.some((id) => namesDuty(plan, duty, id));
}

/** Whether a choice names what a duty is about. */
export function namesDuty(
  plan: ScoringPlan,
  { indicator }: PlannedDuty,
  choiceId: string,
): boolean {
  return plan.choices.get(choiceId)?.indicators?.includes(indicator.id) ?? false;
}

/**
 * Indicators and critical errors for what was called for and is still owed, each at the last turn
 * that called for it. `isSettled` says whether a duty can no longer be done; at the end none can.
 */
export function findMissed(
  { calls }: Owed,
  earlier: readonly ObservedIndicator[],
  isSettled: (duty: PlannedDuty) => boolean = () => true,
): Conduct {
  const missed = [...calls].filter(([duty]) => isSettled(duty));
  const circumstance = { kind: 'missed' } as const;
  return {
    indicators: missed.flatMap(([duty, { turn, judged }]) =>
      duty.missedBy.indicators.map((planned) => ({
        ...{ planned, turn, duty, circumstance },
        counted: isCounted(planned, { judged, earlier }),
      })),
    ),
    critical: missed.flatMap(([duty, { turn }]) =>
      duty.missedBy.critical.map((planned) => ({ planned, turn, duty, circumstance })),
    ),
  };
}
