import { type CustomerContext, type GaugeChange, heardShare } from './customer-context.ts';

/** Longest pause in milliseconds that still counts as conversation. */
const CONVERSATION_GAP_MS = 30_000;

const NONE: readonly GaugeChange[] = [];

/** Share of the story that must be heard before anger can fade. */
const HEARD_ENOUGH = 0.8;

/** 1000 / ln 2: milliseconds per second of half-life for one point at anger 1. */
const MS_PER_HALF_LIFE_SECOND = 1443;

/**
 * Lets time pass until `atMs`. Anger halves per half-life while the customer has been heard and is
 * in conversation or knows what the wait is for; one point at anger a takes hl / (a ln 2) seconds.
 * Whole points only, with the rest carried over, so that splitting the time changes nothing and
 * every engine agrees (Math.pow does not). Only what this changed stands in `changes` afterwards.
 */
export function passTime(
  context: CustomerContext,
  atMs: number,
  conversing: boolean,
): CustomerContext {
  const budgetMs = decayingMs(context, atMs, conversing);
  if (budgetMs === 0) return { ...context, atMs: Math.max(atMs, context.atMs), changes: NONE };
  const { anger, carryMs } = spendDecay(context, context.decayCarryMs + budgetMs);
  const from = context.gauges.anger;
  if (anger === from) return { ...context, atMs, decayCarryMs: carryMs, changes: NONE };
  const change: GaugeChange = { what: 'anger', from, to: anger, rules: ['decay'], atMs };
  return {
    ...context,
    atMs,
    decayCarryMs: carryMs,
    gauges: { ...context.gauges, anger },
    changes: [change],
  };
}

/** Whether enough of the story was heard for anger to fade. */
export const isHeardEnough = (context: CustomerContext): boolean =>
  heardShare(context) >= HEARD_ENOUGH;

/** Whether passing time can lower anger at all: there is some, and the customer has been heard. */
export const canDecay = (context: CustomerContext): boolean =>
  context.gauges.anger > 0 && isHeardEnough(context);

function decayingMs(context: CustomerContext, atMs: number, conversing: boolean): number {
  const gapMs = atMs - context.atMs;
  if (gapMs <= 0 || !canDecay(context)) return 0;
  if (conversing || gapMs <= CONVERSATION_GAP_MS) return gapMs;
  return Math.max(0, Math.min(atMs, context.informedUntilMs) - context.atMs);
}

function spendDecay(
  context: CustomerContext,
  budgetMs: number,
): { anger: number; carryMs: number } {
  let anger = context.gauges.anger;
  let carryMs = budgetMs;
  while (anger > 0) {
    const stepMs = Math.floor(
      (MS_PER_HALF_LIFE_SECOND * context.persona.angerHalfLifeSeconds) / anger,
    );
    if (carryMs < stepMs) return { anger, carryMs };
    carryMs -= stepMs;
    anger -= 1;
  }
  return { anger, carryMs: 0 };
}
