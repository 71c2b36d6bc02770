import type { Appraisal, Persona } from '../scenario/persona-schema.ts';
import type { Act, Gauge } from '../scenario/vocabulary.ts';
import { GAUGES } from '../scenario/vocabulary.ts';

export type Deltas = Readonly<Record<Gauge, number>>;

const deltas = (anger: number, worry = 0, trust = 0, joy = 0, effort = 0): Deltas => ({
  anger,
  worry,
  trust,
  effort,
  joy,
});

/**
 * What an act does to an average customer, before trust and sensitivity: anger, worry, trust, joy,
 * effort. Design defaults tuned by play, not measurements.
 */
export const COMMON_APPRAISAL: Readonly<Record<Act, Deltas>> = {
  LISTEN: deltas(-2, 0, 1),
  ACK: deltas(-2, -1, 1),
  PARAPHRASE: deltas(-8, -4, 6),
  EMPATHISE_COG: deltas(-9, -3, 5),
  EMPATHISE_AFF: deltas(-5, -1, 2),
  APOLOGISE: deltas(-8, 0, 5),
  ASK_OPEN: deltas(-2, -2, 2),
  ASK_NEEDED: deltas(0, -1, 1, 0, 2),
  OWN: deltas(-6, -8, 8),
  EXPLAIN_CAUSE: deltas(-7, -2, 4),
  EXPLAIN_NEXT: deltas(-2, -9, 5),
  OFFER_OPTIONS: deltas(-8, -7, 6, 4),
  OFFER_FIX: deltas(-12, -10, 8, 8),
  TEACH_STEP: deltas(0, -9, 4, 3),
  CHECK: deltas(0, -4, 3),
  ADMIT_UNKNOWN: deltas(0, -2, 4),
  PROMISE: deltas(-4, -6, 3),
  KEEP_PROMISE: deltas(-10, -8, 12, 8),
  UPDATE: deltas(-5, -8, 6),
  THANK: deltas(-2, 0, 3, 4),
  PERSONAL_REPLY: deltas(-6, -6, 6),
  PREVENT: deltas(-5, -3, 8, 4),
  CONFIRM: deltas(-3, -5, 4),
  DELIGHT: deltas(-6, -2, 8, 20),
  MATCH_HUMOUR: deltas(0, 0, 2, 6),
  SET_BOUNDARY: deltas(-6),
  ESCALATE_WARM: deltas(-8, -5, 5, 0, 3),
  TRANSFER_WARM: deltas(-2, -2, 1, 0, 5),
  NEXT_BEST: deltas(-6, -3, 5, 6),
  HOLD_ASKED: deltas(0, 0, 0, 0, 2),
  CONSULT: deltas(0),
  LOOK_UP: deltas(0),
  GREET: deltas(0),
  INTERRUPT: deltas(12, 4, -6),
  EXCUSE: deltas(10, 0, -8),
  BLAME_CUSTOMER: deltas(18, 6, -14),
  BLAME_OTHER: deltas(6, 0, -8),
  POLICY_WALL: deltas(9, 3, -7),
  JARGON: deltas(3, 12, -4, 0, 3),
  REASK: deltas(9, 3, -7, 0, 8),
  HOLD_BLIND: deltas(6, 5, -4, 0, 4),
  TRANSFER_COLD: deltas(14, 6, -10, 0, 15),
  HOT_POTATO: deltas(12, 8, -10, 0, 12),
  AUTO_REPLY: deltas(5, 2, -4, 0, 3),
  BLUFF: deltas(2, 2, -3),
  WRONG_FOUND: deltas(18, 8, -20),
  BREAK_PROMISE: deltas(20, 10, -22, 0, 8),
  DISMISS: deltas(15, 4, -10),
  MOCK: deltas(20, 5, -18),
  RETALIATE: deltas(22, 8, -20),
  SCRIPT_MISMATCH: deltas(8, 2, -6),
  UPSELL_EARLY: deltas(7, 0, -6),
  REFUSE_MANAGER: deltas(13, 2, -9),
  GENERIC_REPLY: deltas(2, 0, -3, -5),
  SILENCE: deltas(5, 5, -3),
  DISCLOSE: deltas(0),
};

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

/** The common value of an act with this persona's overrides laid over it, gauge by gauge. */
export function baseDeltas(persona: Persona, act: Act): Deltas {
  const common = COMMON_APPRAISAL[act];
  const override: Appraisal | undefined = persona.appraisal[act];
  if (!override) return common;
  const merged: Record<Gauge, number> = { ...common };
  for (const gauge of GAUGES) merged[gauge] = override[gauge] ?? common[gauge];
  return merged;
}
