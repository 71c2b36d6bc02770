import { type BestFirstQueue, createBestFirstQueue } from './best-first-queue.ts';

/** What is known of the best final score: it lies between the two, and is exact when they meet. */
export interface Bounds {
  /** A score some way of playing on was seen to reach. */
  readonly lower: number;
  /** No way of playing on reaches more. */
  readonly upper: number;
}

/** Moments of attempts that grow from each other when asked for. */
export interface PlayTree<Moment> {
  /** Engine steps taken to grow it so far. */
  readonly stepsTaken: () => number;
  /** The moment after the most promising move; undefined when there is no move. */
  readonly afterPromising: (moment: Moment) => Moment | undefined;
  /** The moments after every move, the most promising first. */
  readonly afterEach: (moment: Moment) => readonly Moment[];
  readonly isOver: (moment: Moment) => boolean;
  /** No way of playing on is worth more than this; what a moment is worth once it is over. */
  readonly boundOf: (moment: Moment) => number;
}

export interface Search<Moment> {
  readonly tree: PlayTree<Moment>;
  /** Best value already found for moments, so that no search repeats another. */
  readonly settled: Map<Moment, number>;
  /** A value known to be reachable from here. */
  readonly atLeast: number;
  /** Engine steps this search may take. */
  readonly budget: number;
}

/** Points by which a bound must exceed the best found to be worth looking at. */
const MARGIN = 1e-9;

/** Longest way that may be followed before it counts as going round in circles. */
const LONGEST_WAY = 200;

/**
 * Best value U(h) over everything that can still happen after a moment, by branch and bound: the
 * most promising way on gives the lower bound; where it stays below the upper one, the most promising
 * moment is grown first, until nothing better can be left or the budget is used.
 */
export function bestReachable<Moment>(search: Search<Moment>, start: Moment): Bounds {
  const { tree, settled } = search;
  const known = settled.get(start);
  if (known !== undefined) return { lower: known, upper: known };
  const lastStep = tree.stepsTaken() + search.budget;
  const queue = createBestFirstQueue<Moment>();
  queue.add(start, tree.boundOf(start));
  let lower = Math.max(search.atLeast, followPromising(search, start));
  while (queue.highest() > lower + MARGIN && tree.stepsTaken() < lastStep) {
    const moment = queue.take()?.item;
    if (moment !== undefined) lower = lookOnward(search, moment, { queue, lower });
  }
  const upper = queue.highest() > lower + MARGIN ? queue.highest() : lower;
  if (upper === lower) settled.set(start, lower);
  return { lower, upper };
}

/** Queues what may still beat the best found; returns the best found now. */
function lookOnward<Moment>(
  { tree, settled }: Search<Moment>,
  moment: Moment,
  found: { readonly queue: BestFirstQueue<Moment>; readonly lower: number },
): number {
  let lower = found.lower;
  // Added last is taken first: the most promising goes in at the end.
  for (const next of [...tree.afterEach(moment)].reverse()) {
    const bound = settled.get(next) ?? tree.boundOf(next);
    const isCertain = tree.isOver(next) || settled.has(next);
    if (isCertain) lower = Math.max(lower, bound);
    else if (bound > lower + MARGIN) found.queue.add(next, bound);
  }
  return lower;
}

/** Final value of the most promising way on; minus infinity where that comes to no end. */
function followPromising<Moment>({ tree, settled }: Search<Moment>, start: Moment): number {
  let moment = start;
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const known = settled.get(moment);
    if (known !== undefined) return known;
    if (tree.isOver(moment)) return tree.boundOf(moment);
    const next = tree.afterPromising(moment);
    if (next === undefined) return -Infinity;
    moment = next;
  }
  return -Infinity;
}
