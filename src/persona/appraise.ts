import type { Act, Gauge } from '../scenario/vocabulary.ts';
import { GAUGES } from '../scenario/vocabulary.ts';
import { MANAGER_PRESSURE, baseDeltas } from './appraisal-table.ts';
import { type ActEvent, type CustomerContext, addAct } from './customer-context.ts';
import { passTime } from './decay-anger.ts';
import { promisedMs, wordsAfter } from './open-promises.ts';
import { type Gated, applyGates, isAcknowledged, scaleByTrust } from './gates.ts';

/** Anger that every act adds once worry brims over. */
const SPILL_ANGER = 5;
const SPILL: readonly string[] = ['spill'];
const COVER_SECONDS = 1800;

/** Time passes until an act, which is appraised; of one done to somebody else only a word counts. */
export function liveThrough(context: CustomerContext, event: ActEvent): CustomerContext {
  const { isAside, atMs } = event;
  const fresh = passTime(context, atMs, !isAside);
  if (!isAside) return appraiseAct(fresh, event);
  const { promised, overdue } = wordsAfter(fresh, event);
  return { ...fresh, promised, overdue };
}

/**
 * Appraises one act at `event.atMs`: deltas of the table with the persona's overrides, shaped by
 * the gates, scaled by trust and sensitivity, rounded to integers and kept within 0..100. Time must
 * have been passed up to `event.atMs` before. Every change carries the act and rules behind it.
 */
export function appraiseAct(context: CustomerContext, event: ActEvent): CustomerContext {
  const { act, atMs } = event;
  const gated = applyGates(context, event, baseDeltas(context.persona, act));
  const { gauges, changes } = moveGauges(context, gated, event);
  const { persona, heardSegments, name } = context;
  const { promised, overdue } = wordsAfter(context, event);
  return {
    persona,
    gauges,
    heardSegments: Math.min(
      heardSegments + Number(act === 'LISTEN' && name === undefined),
      persona.story.segments,
    ),
    name,
    pressure: clamp(context.pressure + (MANAGER_PRESSURE[act] ?? 0), 20),
    counts: addAct(context, act),
    worseningInRow: gauges.anger > context.gauges.anger ? context.worseningInRow + 1 : 0,
    resolved: context.resolved,
    hasReason: context.hasReason || givesReason(context, act),
    informedUntilMs: Math.max(context.informedUntilMs, atMs + coveredMs(context, event)),
    promised,
    overdue,
    atMs,
    decayCarryMs: context.decayCarryMs,
    changes,
  };
}

type Moved = Pick<CustomerContext, 'gauges' | 'changes'>;

function moveGauges(context: CustomerContext, gated: Gated, event: ActEvent): Moved {
  const { act, atMs } = event;
  const deltas = scaleByTrust(context, gated.deltas);
  const gauges = { ...context.gauges };
  const changes = [...context.changes];
  const move = (what: Gauge, delta: number, rules: readonly string[]): void => {
    const from = gauges[what];
    const to = clamp(from + delta, 100);
    if (to === from) return;
    gauges[what] = to;
    changes.push({ what, from, to, act, rules, atMs });
  };
  for (const gauge of GAUGES) {
    const delta = deltas[gauge];
    if (delta !== 0) move(gauge, roundHalfAway(delta), gated.rules);
  }
  if (gauges.worry >= context.persona.thresholds.spillWorry) move('anger', SPILL_ANGER, SPILL);
  return { gauges, changes };
}

function givesReason(context: CustomerContext, act: Act): boolean {
  if (act === 'NEXT_BEST' || act === 'OFFER_OPTIONS') return true;
  return act === 'EXPLAIN_CAUSE' && isAcknowledged(context);
}

function coveredMs(context: CustomerContext, event: ActEvent): number {
  switch (event.act) {
    case 'PROMISE':
      return isBelieved(context) ? promisedMs(context, event) : 0;
    case 'UPDATE':
      return (event.dueSeconds ?? COVER_SECONDS) * 1000;
    case 'EXPLAIN_NEXT':
      return COVER_SECONDS * 1000;
    case 'HOLD_ASKED':
      return context.persona.timers.holdQuitSeconds * 1000;
    default:
      return 0;
  }
}

const isBelieved = ({ gauges, persona }: CustomerContext): boolean =>
  gauges.trust >= (persona.thresholds.promiseTrust ?? 0);

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** Rounds to the nearest integer, halves away from zero, so that gains and losses mirror. */
function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}
