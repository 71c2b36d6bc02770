import type { Act, Gauge } from '../scenario/vocabulary.ts';
import { GAUGES } from '../scenario/vocabulary.ts';
import type { Deltas } from './appraisal-table.ts';
import { type ActEvent, type CustomerContext, countOf, heardShare } from './customer-context.ts';
import { aboutKept } from './open-promises.ts';

/** Ids of the rules that shape an appraisal; the debrief has words for each. */
export type RuleId =
  | 'table'
  | 'empathyBeforeHearing'
  | 'empathyFits'
  | 'empathyRepeated'
  | 'apologyRepeated'
  | 'fixBeforeHearing'
  | 'excuse'
  | 'keptLate'
  | 'spill'
  | 'silence'
  | 'hold'
  | 'promiseBroken'
  | 'decay';

export interface Gated {
  readonly deltas: Deltas;
  readonly rules: readonly RuleId[];
}

/** What is done, and which promise it keeps where it says so. */
export type GatedAct = Pick<ActEvent, 'act' | 'keeps'>;

type Gate = (context: CustomerContext, done: GatedAct, gated: Gated) => Gated;

/** Effect of the first, second, third and every further apology. */
const APOLOGY_FACTORS = [1, 0.4, -0.3, -0.6] as const;

const EMPATHY_HEARD = 0.6;
const FIX_HEARD = 0.8;

const isHelpful = (gauge: Gauge, delta: number): boolean =>
  gauge === 'trust' || gauge === 'joy' ? delta > 0 : delta < 0;

function scaleHelpful(deltas: Deltas, factor: number): Deltas {
  const scaled: Record<Gauge, number> = { ...deltas };
  for (const gauge of GAUGES) {
    if (gauge !== 'effort' && isHelpful(gauge, deltas[gauge])) scaled[gauge] *= factor;
  }
  return scaled;
}

const withRule = (gated: Gated, rule: RuleId, deltas: Deltas): Gated => ({
  deltas,
  rules: [...gated.rules, rule],
});

const empathyGate: Gate = (context, { act }, gated) => {
  let result = gated;
  if (heardShare(context) < EMPATHY_HEARD) {
    result = withRule(result, 'empathyBeforeHearing', scaleHelpful(result.deltas, 0.4));
  }
  if (act === 'EMPATHISE_COG' && context.gauges.anger >= 60) {
    result = withRule(result, 'empathyFits', scaleHelpful(result.deltas, 1.3));
  }
  if (countOf(context, act) >= 2) {
    result = withRule(result, 'empathyRepeated', scaleHelpful(result.deltas, 0.3));
  }
  return result;
};

const apologyGate: Gate = (context, { act }, gated) => {
  const done = countOf(context, act);
  if (done === 0) return gated;
  const factor = APOLOGY_FACTORS[Math.min(done, APOLOGY_FACTORS.length - 1)] ?? 1;
  return withRule(gated, 'apologyRepeated', scaleHelpful(gated.deltas, factor));
};

const fixGate: Gate = (context, _done, gated) => {
  if (heardShare(context) >= FIX_HEARD) return gated;
  const scaled = scaleHelpful(gated.deltas, 0.4);
  return withRule(gated, 'fixBeforeHearing', { ...scaled, anger: scaled.anger + 4 });
};

/** Acts that acknowledge a loss: an apology, empathy, taking it on as one's own. */
export const ACKNOWLEDGING: readonly Act[] = ['APOLOGISE', 'EMPATHISE_COG', 'EMPATHISE_AFF', 'OWN'];

/** Whether the loss was acknowledged. */
export function isAcknowledged(context: CustomerContext): boolean {
  return ACKNOWLEDGING.some((act) => countOf(context, act) > 0);
}

const excuseGate: Gate = (context, _done, gated) =>
  isAcknowledged(context) ? gated : withRule(gated, 'excuse', scaleHelpful(gated.deltas, -0.6));

const keptLateGate: Gate = (context, done, gated) =>
  isKeptLate(context, done) ? withRule(gated, 'keptLate', scaleHelpful(gated.deltas, 0.4)) : gated;

/**
 * Whether the time of what is kept has passed. With no promise to keep, it can only be one broken
 * before that nobody remembers any more.
 */
function isKeptLate(context: CustomerContext, done: GatedAct): boolean {
  const kept = aboutKept(context, done);
  return kept === undefined
    ? countOf(context, 'BREAK_PROMISE') > 0
    : context.overdue.includes(kept);
}

/** The gate each act has to pass; all other acts work the same at any time. */
const GATES: Readonly<Partial<Record<Act, Gate>>> = {
  EMPATHISE_COG: empathyGate,
  EMPATHISE_AFF: empathyGate,
  APOLOGISE: apologyGate,
  OFFER_FIX: fixGate,
  OFFER_OPTIONS: fixGate,
  EXPLAIN_CAUSE: excuseGate,
  KEEP_PROMISE: keptLateGate,
};

const TABLE_RULE: readonly RuleId[] = ['table'];

const RULES: Readonly<Partial<Record<Act, readonly RuleId[]>>> = {
  SILENCE: ['silence'],
  HOLD_BLIND: ['hold'],
  BREAK_PROMISE: ['promiseBroken'],
};

/** Shapes the deltas of an act by what came before it; trust and sensitivity come after this. */
export function applyGates(context: CustomerContext, done: GatedAct, deltas: Deltas): Gated {
  const { act } = done;
  const gated: Gated = { deltas, rules: RULES[act] ?? TABLE_RULE };
  return GATES[act]?.(context, done, gated) ?? gated;
}

/** Helpful changes grow with trust, harmful ones with distrust: 0.5 + t/100 and 1.5 - t/100. */
export function scaleByTrust(context: CustomerContext, deltas: Deltas): Deltas {
  const { negative, positive } = context.persona.sensitivity;
  const trust = context.gauges.trust;
  const helpful = (positive * (50 + trust)) / 100;
  const harmful = (negative * (150 - trust)) / 100;
  const scaled: Record<Gauge, number> = { ...deltas };
  for (const gauge of GAUGES) {
    if (gauge === 'effort') continue;
    scaled[gauge] *= isHelpful(gauge, deltas[gauge]) ? helpful : harmful;
  }
  return scaled;
}
