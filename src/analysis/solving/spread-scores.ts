import type { ScoredGraph } from '../scores/scored-graph.ts';
import type { FinishOrder } from './finish-order.ts';
import { type ScoreSums, createScoreSums } from './score-sums.ts';

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
  const rows = createRows(scored.size);
  const ends = createRows(scored.ends.size);
  const { start } = scored;
  if (start < 0) return [{ end: -1 - start, scores: sums.scoresOf(sums.start), share: 1 }];
  rows.at(start, sums.capacity())[sums.start] = 1;
  let left = MOST_ADDITIONS;
  for (let residual = 1; residual > LEAST_SHARE;) {
    for (let at = order.places.length - 1; at >= 0; at -= 1) {
      const place = order.places[at] as number;
      const row = rows.take(place);
      if (row) left -= passOn(scored, { place, row, sums, rows, ends });
      if (left < 0) return undefined;
    }
    residual = order.isCyclic ? rows.total() : 0;
  }
  return ends
    .list()
    .flatMap(([end, row]) =>
      [...row].flatMap((share, sum) =>
        share > 0 ? [{ end, scores: sums.scoresOf(sum), share }] : [],
      ),
    );
}

interface Passing {
  readonly place: number;
  readonly row: Float64Array;
  readonly sums: ScoreSums;
  readonly rows: Rows;
  readonly ends: Rows;
}

/** Passes the shares of one standing on by every move; returns the additions made. */
function passOn(scored: ScoredGraph, { place, row, sums, rows, ends }: Passing): number {
  const first = scored.firstMove.at(place);
  const count = scored.moveCount.at(place);
  for (let at = first; at < first + count; at += 1) {
    const target = scored.targets.at(at);
    const addition = sums.additionOf(scored.steps.at(at));
    const [kind, to] = target < 0 ? [ends, -1 - target] : [rows, target];
    let next = kind.at(to, sums.capacity());
    for (let sum = 0; sum < row.length; sum += 1) {
      const share = row[sum] as number;
      if (share === 0) continue;
      const known = addition.next[sum] ?? -1;
      const after = known >= 0 ? known : sums.add(sum, addition);
      if (after >= next.length) next = kind.at(to, sums.capacity());
      next[after] = (next[after] as number) + share / count;
    }
  }
  return row.length * count;
}

/** One row of shares per place, made when first needed and as long as there are sums. */
interface Rows {
  readonly at: (place: number, length: number) => Float64Array;
  readonly take: (place: number) => Float64Array | undefined;
  readonly total: () => number;
  readonly list: () => readonly (readonly [number, Float64Array])[];
}

function createRows(count: number): Rows {
  const rows: (Float64Array | undefined)[] = new Array<undefined>(count);
  return {
    at: (place, length) => {
      const known = rows[place];
      if (known && known.length >= length) return known;
      const grown = new Float64Array(length);
      if (known) grown.set(known);
      rows[place] = grown;
      return grown;
    },
    take: (place) => {
      const row = rows[place];
      rows[place] = undefined;
      return row;
    },
    total: () =>
      rows.reduce((sum, row) => sum + (row?.reduce((all, share) => all + share, 0) ?? 0), 0),
    list: () => rows.flatMap((row, place) => (row ? [[place, row] as const] : [])),
  };
}
