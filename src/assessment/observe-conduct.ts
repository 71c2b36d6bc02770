import type { Evidence } from '../scenario/evidence-schema.ts';
import { type Circumstance, type Sight, explainEvidence, isObserved } from './observe-evidence.ts';
import type {
  PlannedCritical,
  PlannedDuty,
  PlannedIndicator,
  ScoringPlan,
} from './scoring-plan.ts';

interface Observed {
  readonly turn: number;
  /** What made it count, where the act alone does not say it. */
  readonly circumstance?: Circumstance | undefined;
  /** Present where it counts because this was called for and never done. */
  readonly duty?: PlannedDuty | undefined;
}

/** An indicator seen in a turn. */
export interface ObservedIndicator extends Observed {
  readonly planned: PlannedIndicator;
  /** False when the turn gave a level for the dimension already, or the cap was reached. */
  readonly counted: boolean;
}

export interface ObservedCritical extends Observed {
  readonly planned: PlannedCritical;
}

export interface ConductContext {
  /** Dimensions ("rubric.dimension") the turn gave a level for. */
  readonly judged: ReadonlySet<string>;
  /** Indicators seen before. */
  readonly earlier: readonly ObservedIndicator[];
}

export interface Conduct {
  readonly indicators: readonly ObservedIndicator[];
  readonly critical: readonly ObservedCritical[];
}

interface Watching {
  readonly id: string;
  readonly evidence?: Evidence | undefined;
}

/**
 * Indicators and critical errors of one turn, each at most once per turn: those the choice names,
 * and those whose evidence the turn shows. A turn that gave a level for a dimension is not held
 * against that dimension a second time.
 */
export function observeConduct(plan: ScoringPlan, sight: Sight, context: ConductContext): Conduct {
  const { chosen } = sight;
  const indicators: ObservedIndicator[] = [];
  const { watchers } = plan;
  for (const planned of watchers.indicators.watching(sight.acts, chosen?.indicators)) {
    const seen = observe(planned.indicator, chosen?.indicators, sight);
    if (seen) indicators.push({ planned, ...seen, counted: isCounted(planned, context) });
  }
  const critical: ObservedCritical[] = [];
  for (const planned of watchers.critical.watching(sight.acts, chosen?.critical)) {
    const seen = observe(planned.critical, chosen?.critical, sight);
    if (seen) critical.push({ planned, ...seen });
  }
  return { indicators, critical };
}

function observe(
  { id, evidence }: Watching,
  named: readonly string[] | undefined,
  sight: Sight,
): Observed | undefined {
  const turn = sight.turn.index;
  if (evidence && isObserved(evidence, sight)) {
    return { turn, circumstance: explainEvidence(evidence, sight) };
  }
  return named?.includes(id) ? { turn } : undefined;
}

/** Whether an indicator counts: positive ones always, negative ones up to their cap and once. */
export function isCounted(planned: PlannedIndicator, { judged, earlier }: ConductContext): boolean {
  if (planned.indicator.polarity === 'positive') return true;
  if (judged.has(planned.dimensionKey)) return false;
  const { cap } = planned.indicator;
  if (cap === undefined) return true;
  return earlier.filter((each) => each.counted && each.planned === planned).length < cap;
}
