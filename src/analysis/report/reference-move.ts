import { LISTEN_MOVE, type Layout } from '../situations/layout.ts';

/** The author's best move among those on offer: listening, else the first reference in order. */
export function referenceMove({ choices }: Layout, moves: readonly number[]): number | undefined {
  if (moves.includes(LISTEN_MOVE)) return LISTEN_MOVE;
  return moves.find((move) => choices[move]?.choice.reference);
}
