import { type BestFirstQueue, createBestFirstQueue } from './best-first-queue.ts';
import { upperBound } from './bound-score.ts';
import { type History, type HistoryTree, followMove, movesFrom } from './history-tree.ts';
import { overallOf } from './overall-score.ts';
import type { RubricPlan } from './scoring-plan.ts';

/** What is known of the best final score: it lies between the two, and is exact when they meet. */
export interface Bounds {
  /** A score some way of playing on was seen to reach. */
  readonly lower: number;
  /** No way of playing on reaches more. */
  readonly upper: number;
}

export interface Search {
  readonly plan: RubricPlan;
  readonly tree: HistoryTree;
  /** Best score already found for histories, so that no search repeats another. */
  readonly settled: Map<History, number>;
  /** A score known to be reachable from here. */
  readonly atLeast: number;
  /** Engine steps this search may take. */
  readonly budget: number;
}

/** Points by which a bound must exceed the best found to be worth looking at. */
const MARGIN = 1e-9;

/** Longest way a reference may go on before it counts as going round in circles. */
const LONGEST_WAY = 200;

/**
 * Best overall score U(h) by one rubric over everything that can still happen after a history, by
 * branch and bound: the reference way on gives the lower bound; where it stays below the upper one,
 * the most promising history is grown first, until nothing better can be left or the budget is used.
 */
export function bestReachable(search: Search, start: History): Bounds {
  const { plan, tree, settled } = search;
  const known = settled.get(start);
  if (known !== undefined) return { lower: known, upper: known };
  const lastStep = tree.steps + search.budget;
  const queue = createBestFirstQueue<History>();
  queue.add(start, upperBound(plan, start));
  let lower = Math.max(search.atLeast, followReference(search, start));
  while (queue.highest() > lower + MARGIN && tree.steps < lastStep) {
    const history = queue.take()?.item;
    if (history) lower = lookOnward(search, history, { queue, lower });
  }
  const upper = queue.highest() > lower + MARGIN ? queue.highest() : lower;
  if (upper === lower) settled.set(start, lower);
  return { lower, upper };
}

/** Queues what may still beat the best found; returns the best found now. */
function lookOnward(
  { plan, tree, settled }: Search,
  history: History,
  found: { readonly queue: BestFirstQueue<History>; readonly lower: number },
): number {
  let lower = found.lower;
  // Added last is taken first: the author's best goes in at the end.
  for (const move of [...movesFrom(tree.plan, history)].reverse()) {
    const next = followMove(tree, history, move);
    const bound = settled.get(next) ?? upperBound(plan, next);
    const isCertain = next.attempt.transcript.end !== undefined || settled.has(next);
    if (isCertain) lower = Math.max(lower, bound);
    else if (bound > lower + MARGIN) found.queue.add(next, bound);
  }
  return lower;
}

/** Final score of playing on as the author would; 0 where that comes to no end. */
function followReference({ plan, tree, settled }: Search, start: History): number {
  let history = start;
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const known = settled.get(history);
    if (known !== undefined) return known;
    if (history.attempt.transcript.end) return overallOf(plan, history.record);
    const [best] = movesFrom(tree.plan, history);
    if (!best) return 0;
    history = followMove(tree, history, best);
  }
  return 0;
}
