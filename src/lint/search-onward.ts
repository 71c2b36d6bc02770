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

/** What a search came to. */
export interface Found {
  /** Present where one was found. */
  readonly history?: History;
  /** Whether it is known that there is none. */
  readonly isNone: boolean;
}

/**
 * The first history found from here that is wanted, those first that stay close to the author's
 * best; undefined where there is none, or none was found within the limit.
 */
export function searchOnward(tree: HistoryTree, start: History, goal: Goal): History | undefined {
  return searchThrough(tree, start, goal).history;
}

/** The same, and where none was found, whether every hopeful history was looked at. */
export function searchThrough(tree: HistoryTree, start: History, goal: Goal): Found {
  const open = [start];
  let isWhole = true;
  for (let looked = 0; looked < goal.most; looked += 1) {
    const history = open.pop();
    if (!history) return { isNone: isWhole };
    if (goal.isFound(history)) return { history, isNone: false };
    if (goal.isHopeful && !goal.isHopeful(history)) continue;
    if (history.attempt.transcript.turns.length >= MOST_TURNS) {
      isWhole = false;
      continue;
    }
    const next = movesFrom(tree.plan, history).map((move) => followMove(tree, history, move));
    open.push(...next.reverse());
  }
  return { isNone: isWhole && open.length === 0 };
}
