import type { Appraisal, Persona } from '../scenario/persona-schema.ts';
import { type Act, GAUGES, type Gauge } from '../scenario/vocabulary.ts';

export type Deltas = Readonly<Record<Gauge, number>>;

/** Anger, worry, trust, joy, effort; what is left out is 0. */
type Row = readonly [anger: number, worry?: number, trust?: number, joy?: number, effort?: number];

/**
 * What an act does to an average customer, before trust and sensitivity. Design defaults tuned by
 * play, not measurements.
 */
const ROWS: Readonly<Record<Act, Row>> = {
  LISTEN: [-2, 0, 1],
  ACK: [-2, -1, 1],
  PARAPHRASE: [-8, -4, 6],
  EMPATHISE_COG: [-9, -3, 5],
  EMPATHISE_AFF: [-5, -1, 2],
  APOLOGISE: [-8, 0, 5],
  ASK_OPEN: [-2, -2, 2],
  ASK_NEEDED: [0, -1, 1, 0, 2],
  OWN: [-6, -8, 8],
  EXPLAIN_CAUSE: [-7, -2, 4],
  EXPLAIN_NEXT: [-2, -9, 5],
  OFFER_OPTIONS: [-8, -7, 6, 4],
  OFFER_FIX: [-12, -10, 8, 8],
  TEACH_STEP: [0, -9, 4, 3],
  CHECK: [0, -4, 3],
  ADMIT_UNKNOWN: [0, -2, 4],
  PROMISE: [-4, -6, 3],
  KEEP_PROMISE: [-10, -8, 12, 8],
  UPDATE: [-5, -8, 6],
  THANK: [-2, 0, 3, 4],
  PERSONAL_REPLY: [-6, -6, 6],
  PREVENT: [-5, -3, 8, 4],
  CONFIRM: [-3, -5, 4],
  DELIGHT: [-6, -2, 8, 20],
  MATCH_HUMOUR: [0, 0, 2, 6],
  SET_BOUNDARY: [-6],
  ESCALATE_WARM: [-8, -5, 5, 0, 3],
  TRANSFER_WARM: [-2, -2, 1, 0, 5],
  NEXT_BEST: [-6, -3, 5, 6],
  HOLD_ASKED: [0, 0, 0, 0, 2],
  CONSULT: [0],
  LOOK_UP: [0],
  GREET: [0],
  INTERRUPT: [12, 4, -6],
  EXCUSE: [10, 0, -8],
  BLAME_CUSTOMER: [18, 6, -14],
  BLAME_OTHER: [6, 0, -8],
  POLICY_WALL: [9, 3, -7],
  JARGON: [3, 12, -4, 0, 3],
  REASK: [9, 3, -7, 0, 8],
  HOLD_BLIND: [6, 5, -4, 0, 4],
  TRANSFER_COLD: [14, 6, -10, 0, 15],
  HOT_POTATO: [12, 8, -10, 0, 12],
  AUTO_REPLY: [5, 2, -4, 0, 3],
  BLUFF: [2, 2, -3],
  WRONG_FOUND: [18, 8, -20],
  BREAK_PROMISE: [20, 10, -22, 0, 8],
  DISMISS: [15, 4, -10],
  MOCK: [20, 5, -18],
  RETALIATE: [22, 8, -20],
  SCRIPT_MISMATCH: [8, 2, -6],
  UPSELL_EARLY: [7, 0, -6],
  REFUSE_MANAGER: [13, 2, -9],
  GENERIC_REPLY: [2, 0, -3, -5],
  SILENCE: [5, 5, -3],
  DISCLOSE: [0],
};

/** Every act, in a fixed order; the player needs no second list of them. */
export const ACT_NAMES = Object.keys(ROWS) as readonly Act[];

const deltasOf = ([anger, worry = 0, trust = 0, joy = 0, effort = 0]: Row): Deltas => ({
  anger,
  worry,
  trust,
  effort,
  joy,
});

const COMMON_APPRAISAL = Object.fromEntries(
  Object.entries(ROWS).map(([act, row]) => [act, deltasOf(row)]),
) as Readonly<Record<Act, Deltas>>;

/** What an act does to an average customer, in points, before trust and sensitivity. */
export const commonDeltas = (act: Act): Deltas => COMMON_APPRAISAL[act];

/** How an act moves the pressure to speak to a manager, 0..20. */
export const MANAGER_PRESSURE: Readonly<Partial<Record<Act, number>>> = {
  POLICY_WALL: 2,
  DISMISS: 2,
  BREAK_PROMISE: 2,
  BLAME_CUSTOMER: 2,
  REFUSE_MANAGER: 3,
  REASK: 1,
  HOT_POTATO: 1,
  TRANSFER_COLD: 1,
  OWN: -1,
  EMPATHISE_COG: -1,
  OFFER_OPTIONS: -1,
  OFFER_FIX: -2,
};

const tables = new WeakMap<Persona, Readonly<Record<Act, Deltas>>>();

/** The common value of an act with this persona's overrides laid over it, gauge by gauge. */
export function baseDeltas(persona: Persona, act: Act): Deltas {
  let table = tables.get(persona);
  if (!table) {
    table = tableOf(persona);
    tables.set(persona, table);
  }
  return table[act];
}

function tableOf({ appraisal }: Persona): Readonly<Record<Act, Deltas>> {
  const entries = ACT_NAMES.map((act) => [act, mergeDeltas(COMMON_APPRAISAL[act], appraisal[act])]);
  return Object.fromEntries(entries) as Readonly<Record<Act, Deltas>>;
}

function mergeDeltas(common: Deltas, override: Appraisal | undefined): Deltas {
  const merged: Record<Gauge, number> = { ...common };
  for (const gauge of GAUGES) merged[gauge] = override?.[gauge] ?? common[gauge];
  return merged;
}
