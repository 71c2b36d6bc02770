import type { ScoredGraph } from '../scores/scored-graph.ts';
import type { FinishOrder } from './finish-order.ts';
import { type Addition, type ScoreSums, createScoreSums } from './score-sums.ts';
import { ShareRows } from './share-rows.ts';

/** Share of a random player's runs per end and sum of scores. */
export interface SpreadShare {
  readonly end: number;
  /** Values of the rubric's measures. */
  readonly scores: readonly number[];
  readonly share: number;
}

/** Additions of shares this may take; about a nanosecond each. */
const MOST_ADDITIONS = 3e8;
const LEAST_SHARE = 1e-12;

/**
 * How the additive scores of a random player spread, exactly: at every standing the shares of
 * players by what they have scored so far, passed on move by move. Undefined where there are too
 * many different sums for that.
 */
export function spreadScores(
  scored: ScoredGraph,
  order: FinishOrder,
  measures: readonly number[],
): readonly SpreadShare[] | undefined {
  const sums = createScoreSums(scored.records, measures);
  const { start, size } = scored;
  if (start < 0) return [{ end: -1 - start, scores: sums.scoresOf(sums.start), share: 1 }];
  // Ends have their rows after those of the standings.
  const rows = new ShareRows(size + scored.ends.size);
  const first = rows.rowOf(start, sums.start + 1);
  rows.blockOf(first)[rows.startOf(first) + sums.start] = 1;
  let left = MOST_ADDITIONS;
  for (let residual = 1; residual > LEAST_SHARE;) {
    for (let at = order.places.length - 1; at >= 0; at -= 1) {
      left -= passOn(scored, order.places[at] as number, { sums, rows });
      if (left < 0) return undefined;
    }
    residual = order.isCyclic ? rows.totalBelow(size) : 0;
  }
  return listShares(scored, { sums, rows });
}

function listShares({ size, ends }: ScoredGraph, { sums, rows }: Spread): readonly SpreadShare[] {
  const listed: SpreadShare[] = [];
  for (let end = 0; end < ends.size; end += 1) {
    const last = rows.endAt(size + end);
    if (last === 0) continue;
    const row = rows.take(size + end);
    const [block, start] = [rows.blockOf(row), rows.startOf(row)];
    for (let sum = 0; sum < last; sum += 1) {
      const share = block[start + sum] as number;
      if (share > 0) listed.push({ end, scores: sums.scoresOf(sum), share });
    }
  }
  return listed;
}

interface Spread {
  readonly sums: ScoreSums;
  readonly rows: ShareRows;
}

/** Passes the shares of one standing on by every move; returns the additions made. */
function passOn(scored: ScoredGraph, place: number, { sums, rows }: Spread): number {
  const end = rows.endAt(place);
  const row = rows.take(place);
  if (row < 0) return 0;
  const first = scored.firstMove.values[place] as number;
  const count = scored.moveCount.values[place] as number;
  for (let at = first; at < first + count; at += 1) {
    const target = scored.targets.values[at] as number;
    const addition = sums.additionOf(scored.steps.values[at] as number);
    const to = target < 0 ? scored.size - 1 - target : target;
    const passed = { row, end, to, factor: 1 / count };
    if (addition.isNothing) addShares(rows, passed);
    else moveShares(passed, { rows, sums }, addition);
  }
  rows.giveBack(row, end);
  return end * count;
}

/** The shares of a row below `end`, each times the same factor, on their way to a place. */
interface Passed {
  readonly row: number;
  readonly end: number;
  readonly to: number;
  readonly factor: number;
}

function addShares(rows: ShareRows, { row, end, to, factor }: Passed): void {
  const target = rows.rowOf(to, end);
  const [block, from] = [rows.blockOf(row), rows.startOf(row)];
  const [onto, start] = [rows.blockOf(target), rows.startOf(target)];
  for (let sum = 0; sum < end; sum += 1) {
    onto[start + sum] = (onto[start + sum] as number) + (block[from + sum] as number) * factor;
  }
}

function moveShares(
  { row, end, to, factor }: Passed,
  { rows, sums }: Spread,
  addition: Addition,
): void {
  const target = rows.rowOf(to, 1 + lastAfter({ row, end }, { rows, sums }, addition));
  const [block, from] = [rows.blockOf(row), rows.startOf(row)];
  const [onto, start] = [rows.blockOf(target), rows.startOf(target)];
  for (let sum = 0; sum < end; sum += 1) {
    const share = block[from + sum] as number;
    if (share === 0) continue;
    const after = start + (addition.next[sum] as number);
    onto[after] = (onto[after] as number) + share * factor;
  }
}

/** The greatest number of a sum that an addition leads to from those of a row. */
function lastAfter(
  { row, end }: Pick<Passed, 'row' | 'end'>,
  { rows, sums }: Spread,
  addition: Addition,
): number {
  const [block, from] = [rows.blockOf(row), rows.startOf(row)];
  let last = 0;
  for (let sum = 0; sum < end; sum += 1) {
    if (block[from + sum] === 0) continue;
    const known = addition.next[sum] ?? -1;
    last = Math.max(last, known >= 0 ? known : sums.add(sum, addition));
  }
  return last;
}
