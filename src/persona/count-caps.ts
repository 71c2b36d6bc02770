import type { Act } from '../scenario/vocabulary.ts';
import { ACKNOWLEDGING } from './gates.ts';

/** How often an act can be done until once more makes no difference to a gate or guard. */
const DISTINGUISHED: Readonly<Partial<Record<Act, number>>> = {
  APOLOGISE: 3,
  EMPATHISE_COG: 2,
  EMPATHISE_AFF: 2,
  BREAK_PROMISE: 2,
  REFUSE_MANAGER: 2,
  ESCALATE_WARM: 1,
};

/**
 * Of the acts that can happen, those whose count the customer's rules read, with the number from
 * which on the count makes no difference any more.
 */
export function countCaps(possible: ReadonlySet<Act>): ReadonlyMap<Act, number> {
  const caps = new Map<Act, number>();
  for (const act of possible) {
    const isRead = possible.has('EXPLAIN_CAUSE') && ACKNOWLEDGING.includes(act);
    const cap = Math.max(DISTINGUISHED[act] ?? 0, isRead ? 1 : 0);
    if (cap > 0) caps.set(act, cap);
  }
  return caps;
}
