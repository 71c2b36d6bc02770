import { baseDeltas } from '../../persona/appraisal-table.ts';
import { countCaps } from '../../persona/count-caps.ts';
import type { KeyScope } from '../../persona/customer-key.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import type { Gauge } from '../../scenario/vocabulary.ts';
import type { ConditionReads } from './condition-reads.ts';
import type { PossibleActs } from './possible-acts.ts';

/** What anything in this scenario can read of its customer; counts that only conditions read apart. */
export function keyScopeOf(persona: Persona, reads: ConditionReads, acts: PossibleActs): KeyScope {
  const isRead = (gauge: Gauge): boolean =>
    reads.gauges.has(gauge) || isNeeded(persona, gauge) || betraysActs(persona, acts, gauge);
  return {
    gauges: (['effort', 'joy'] as const).filter(isRead),
    counts: countCaps(acts.all),
    hasWaits: acts.hasWaits,
  };
}

/** Whether an ending of the persona needs a value of this gauge. */
function isNeeded({ thresholds }: Persona, gauge: 'effort' | 'joy' | Gauge): boolean {
  const { satisfied, willCallAgain, acceptedNo, advocate } = thresholds;
  return [satisfied, willCallAgain, acceptedNo, advocate].some((needs) =>
    gauge === 'effort' ? needs?.effortAtMost !== undefined : needs?.joyAtLeast !== undefined,
  );
}

/** Least factor that trust and sensitivity put on an act that hurts, without the sensitivity. */
const LEAST_HARMFUL = 0.5;

/**
 * Whether moving this gauge could be the only sign that something happened to the customer: what
 * happened is known by what it changed. Where anger surely rises that is sign enough, and below the
 * anger of hanging up it always can.
 */
function betraysActs(persona: Persona, { undergone }: PossibleActs, gauge: Gauge): boolean {
  const { thresholds, sensitivity } = persona;
  return [...undergone].some((act) => {
    const deltas = baseDeltas(persona, act);
    const surelyAngers =
      thresholds.snap <= 100 && deltas.anger * sensitivity.negative * LEAST_HARMFUL >= 0.5;
    return deltas[gauge] !== 0 && !surelyAngers;
  });
}
