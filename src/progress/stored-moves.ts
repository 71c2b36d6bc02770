import type { Move } from '../engine/transcript.ts';
import { isFields, readAll, readNumber, readText } from './foreign-value.ts';

/** The moves when every one of them is a move, else undefined. */
export function readMoves(input: unknown): readonly Move[] | undefined {
  return readAll(input, readMove);
}

function readMove(input: unknown): Move | undefined {
  if (!isFields(input)) return undefined;
  if (input.listen === true) return { listen: true };
  const choose = readText(input.choose);
  if (choose !== undefined) return { choose };
  const elapse = readNumber(input.elapse, 0, Number.MAX_SAFE_INTEGER);
  return elapse === undefined ? undefined : { elapse };
}

/** True when `moves` begins with every move of `beginning`, in order. */
export function beginsWithMoves(moves: readonly Move[], beginning: readonly Move[]): boolean {
  return (
    beginning.length <= moves.length &&
    beginning.every((move, index) => isSameMove(move, moves[index]))
  );
}

function isSameMove(one: Move, other: Move | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
