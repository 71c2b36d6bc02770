import { LISTEN_MOVE, type Layout } from '../situations/layout.ts';

/** The author's best move among those on offer: listening, else the first reference in order. */
export function referenceMove({ choices }: Layout, moves: ArrayLike<number>): number | undefined {
  // Where the customer can be listened to, that stands first.
  if (moves[0] === LISTEN_MOVE) return LISTEN_MOVE;
  for (let at = 0; at < moves.length; at += 1) {
    if (choices[moves[at] as number]?.choice.reference) return moves[at];
  }
  return undefined;
}
