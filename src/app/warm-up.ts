import type { Attempt } from '../engine/attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { makeMove } from '../engine/make-move.ts';
import type { Move } from '../engine/transcript.ts';
import { viewPlay } from '../ui/play-view.ts';
import { viewMore } from '../ui/view-more.ts';

/** Enough for the browser to have compiled what answers a press. */
const MOVES = 12;
const PAUSE_MS = 40;

/**
 * Makes some moves on the side while the trainee still reads, so that the first press is answered
 * as fast as a later one. Moves are pure: nothing of this is shown or kept. The returned function
 * ends it.
 */
export function warmUp(attempt: Attempt): () => void {
  let now = attempt;
  let made = 0;
  const move = (): void => {
    made += 1;
    if (made === MOVES) clearInterval(timer);
    now = tryMove(now, made) ?? attempt;
  };
  const timer = setInterval(move, PAUSE_MS);
  return () => clearInterval(timer);
}

/** Where one of the moves that can be made leads to, looked at as if it were shown. */
function tryMove(attempt: Attempt, number: number): Attempt | undefined {
  const moves = listMoves(attempt);
  const move = moves[number % moves.length];
  if (move === undefined) return undefined;
  const next = makeMove(attempt, move).attempt;
  viewPlay({ attempt: next, offer: offerChoices(next), usualTurns: 0 }, viewMore);
  return next;
}

function listMoves(attempt: Attempt): readonly Move[] {
  const { choices, canListen } = offerChoices(attempt);
  const chosen = choices.map(({ id }) => ({ choose: id }));
  return canListen ? [{ listen: true }, ...chosen] : chosen;
}
