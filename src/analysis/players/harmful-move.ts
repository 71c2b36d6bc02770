import { LISTEN_MOVE, type Layout } from '../situations/layout.ts';

/** The moves on offer, those that earn least by the author's levels first and listening last. */
export function orderByHarm({ choices }: Layout, moves: readonly number[]): readonly number[] {
  const earned = (move: number): number => {
    if (move === LISTEN_MOVE) return Infinity;
    const levels = Object.values(choices[move]?.choice.evidence ?? {});
    return levels.reduce((sum, level) => sum + level, 0);
  };
  return [...moves].sort((one, other) => earned(one) - earned(other));
}
