import {
  type History,
  type HistoryTree,
  followMove,
  movesFrom,
} from '../assessment/history-tree.ts';

interface Goal {
  readonly isFound: (history: History) => boolean;
  /** Whether it is worth playing on from here; always where left out. */
  readonly isHopeful?: (history: History) => boolean;
  /** Histories that may be looked at. */
  readonly most: number;
}

/** Longer runs go round in circles. */
const MOST_TURNS = 60;

/**
 * The first history found from here that is wanted, those first that stay close to the author's
 * best; undefined where there is none, or none was found within the limit.
 */
export function searchOnward(tree: HistoryTree, start: History, goal: Goal): History | undefined {
  const open = [start];
  for (let looked = 0; looked < goal.most; looked += 1) {
    const history = open.pop();
    if (!history) return undefined;
    if (goal.isFound(history)) return history;
    if (goal.isHopeful && !goal.isHopeful(history)) continue;
    if (history.attempt.transcript.turns.length >= MOST_TURNS) continue;
    const next = movesFrom(tree.plan, history).map((move) => followMove(tree, history, move));
    open.push(...next.reverse());
  }
  return undefined;
}
