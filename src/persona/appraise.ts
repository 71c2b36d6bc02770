import type { Act } from '../scenario/vocabulary.ts';
import { GAUGES } from '../scenario/vocabulary.ts';
import { MANAGER_PRESSURE, baseDeltas } from './appraisal-table.ts';
import {
  type ActEvent,
  type CustomerContext,
  type GaugeChange,
  addAct,
} from './customer-context.ts';
import { type Gated, applyGates, isAcknowledged, scaleByTrust } from './gates.ts';

const SPILL_ANGER = 5;
const COVER_SECONDS = 1800;

/**
 * Appraises one act at `event.atMs`: deltas of the table with the persona's overrides, shaped by
 * the gates, scaled by trust and sensitivity, rounded to integers and kept within 0..100. Time must
 * have been passed up to `event.atMs` before. Every change carries the act and rules behind it.
 */
export function appraiseAct(context: CustomerContext, event: ActEvent): CustomerContext {
  const { act, atMs } = event;
  const gated = applyGates(context, act, baseDeltas(context.persona, act));
  const scaled = scaleByTrust(context, gated.deltas);
  const moved = moveGauges(context, { ...gated, deltas: scaled }, event);
  const spilt = spillWorry(moved, event);
  return {
    ...spilt,
    counts: addAct(context, act),
    pressure: clamp(context.pressure + (MANAGER_PRESSURE[act] ?? 0), 20),
    heardSegments:
      act === 'LISTEN'
        ? Math.min(context.heardSegments + 1, context.persona.story.segments)
        : context.heardSegments,
    worseningInRow: spilt.gauges.anger > context.gauges.anger ? context.worseningInRow + 1 : 0,
    hasReason: context.hasReason || givesReason(context, act),
    informedUntilMs: Math.max(context.informedUntilMs, atMs + coveredMs(context, event)),
    promiseDueSeconds: event.dueSeconds ?? context.persona.timers.promiseDueSeconds,
    atMs,
  };
}

function moveGauges(context: CustomerContext, gated: Gated, event: ActEvent): CustomerContext {
  const gauges = { ...context.gauges };
  const changes: GaugeChange[] = [...context.changes];
  for (const gauge of GAUGES) {
    const from = gauges[gauge];
    const to = clamp(from + roundHalfAway(gated.deltas[gauge]), 100);
    if (to === from) continue;
    gauges[gauge] = to;
    changes.push({ ...causeOf(event, gated.rules), what: gauge, from, to });
  }
  return { ...context, gauges, changes };
}

const causeOf = (event: ActEvent, rules: readonly string[]) => ({
  act: event.act,
  rules,
  atMs: event.atMs,
});

function spillWorry(context: CustomerContext, event: ActEvent): CustomerContext {
  if (context.gauges.worry < context.persona.thresholds.spillWorry) return context;
  const from = context.gauges.anger;
  const to = clamp(from + SPILL_ANGER, 100);
  if (to === from) return context;
  return {
    ...context,
    gauges: { ...context.gauges, anger: to },
    changes: [...context.changes, { ...causeOf(event, ['spill']), what: 'anger', from, to }],
  };
}

function givesReason(context: CustomerContext, act: Act): boolean {
  if (act === 'NEXT_BEST' || act === 'OFFER_OPTIONS') return true;
  return act === 'EXPLAIN_CAUSE' && isAcknowledged(context);
}

function coveredMs(context: CustomerContext, event: ActEvent): number {
  switch (event.act) {
    case 'PROMISE':
      return (event.dueSeconds ?? context.persona.timers.promiseDueSeconds) * 1000;
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

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** Rounds to the nearest integer, halves away from zero, so that gains and losses mirror. */
function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}
