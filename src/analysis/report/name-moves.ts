import { LISTEN } from '../../scenario/playable-scenario.ts';
import type { Run } from '../scenario-analysis.ts';
import type { Layout } from '../situations/layout.ts';

/** Moves by number as the ids they are replayed by. */
export function nameMoves({ choices }: Layout, moves: readonly number[]): Run {
  return moves.map((move) => choices[move]?.choice.id ?? LISTEN);
}
