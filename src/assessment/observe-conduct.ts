import { chosenIn } from './collect-evidence.ts';
import type { ScoredTurn } from './scored-turn.ts';
import type { PlannedCritical, PlannedIndicator, ScoringPlan } from './scoring-plan.ts';

/** An indicator seen in a turn. */
export interface ObservedIndicator {
  readonly planned: PlannedIndicator;
  readonly turn: number;
  /** False when the turn gave a level for the dimension already, or the cap was reached. */
  readonly counted: boolean;
}

export interface ObservedCritical {
  readonly planned: PlannedCritical;
  readonly turn: number;
}

export interface ConductContext {
  /** Dimensions ("rubric.dimension") this turn gave a level for. */
  readonly judged: ReadonlySet<string>;
  /** Indicators of earlier turns. */
  readonly earlier: readonly ObservedIndicator[];
}

export interface Conduct {
  readonly indicators: readonly ObservedIndicator[];
  readonly critical: readonly ObservedCritical[];
}

/**
 * Indicators and critical errors of one turn, each at most once per turn: those the choice names,
 * and those that watch an act done or an act that happened to the customer. A turn that gave a
 * level for a dimension is not held against that dimension a second time.
 */
export function observeConduct(
  plan: ScoringPlan,
  turn: ScoredTurn,
  context: ConductContext,
): Conduct {
  const chosen = chosenIn(plan, turn);
  const acts = actsOfTurn(turn);
  const named = new Set(chosen?.indicators ?? []);
  const namedCritical = new Set(chosen?.critical ?? []);
  return {
    indicators: plan.indicators
      .filter(({ indicator, act }) => named.has(indicator.id) || (act && acts.has(act)))
      .map((planned) => ({ planned, turn: turn.index, counted: isCounted(planned, context) })),
    critical: plan.critical
      .filter(
        ({ critical }) =>
          namedCritical.has(critical.id) || (critical.act && acts.has(critical.act)),
      )
      .map((planned) => ({ planned, turn: turn.index })),
  };
}

/** Acts done, and acts that happened to the customer, such as SILENCE or BREAK_PROMISE. */
function actsOfTurn(turn: ScoredTurn): ReadonlySet<string> {
  const acts = new Set<string>(turn.acts);
  for (const change of turn.changes) if (change.act) acts.add(change.act);
  return acts;
}

function isCounted(planned: PlannedIndicator, { judged, earlier }: ConductContext): boolean {
  if (planned.indicator.polarity === 'positive') return true;
  if (judged.has(planned.dimensionKey)) return false;
  const { cap } = planned.indicator;
  if (cap === undefined) return true;
  return earlier.filter((each) => each.counted && each.planned === planned).length < cap;
}
