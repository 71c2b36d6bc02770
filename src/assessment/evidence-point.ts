/** A level shown at an opportunity, against the best on offer there. */
export interface EvidencePoint {
  readonly turn: number;
  /** Level shown, 0..4. */
  readonly level: number;
  /** Level of the reference choice, 1..4. */
  readonly par: number;
  /** level / par, at most 1. */
  readonly value: number;
}

/** The evidence of a turn: e = min(1, level / par), so that no level earns more than the reference. */
export function pointOf(turn: number, level: number, par: number): EvidencePoint {
  return { turn, level, par, value: Math.min(1, level / par) };
}
