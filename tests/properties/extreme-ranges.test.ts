import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extremeRanges, extremeValues } from '../../src/analysis/solving/extreme-values.ts';
import { type FlatGraph, finishOrder } from '../../src/analysis/solving/finish-order.ts';

/** A move to a place, or to an end where it is below 0. */
interface Move {
  readonly target: number;
  readonly value: number;
}

interface Drawn {
  readonly graph: FlatGraph;
  readonly values: Float64Array;
  readonly moves: readonly (readonly Move[])[];
}

const LARGEST = 8;
const ENDS = 3;

/** Tenths, so that sums differ in their last digits by the order they are added up in. */
const value = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -40, max: 40 }).map((points) => points / 10) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);

/** Moves of one place; places that no move leads to are left in, as are dead ends. */
const movesFrom = (least: number, size: number) =>
  fc.array(
    fc.record({ target: fc.integer({ min: -ENDS, max: size - 1 - least }), value }).map((move) => ({
      ...move,
      target: move.target < 0 ? move.target : move.target + least,
    })),
    { maxLength: 4 },
  );

/** Graphs whose ways only lead on, or also back, with places numbered in any order. */
const drawn = (isOnward: boolean): fc.Arbitrary<Drawn> =>
  fc.integer({ min: 1, max: LARGEST }).chain((size) => {
    const numbers = Array.from({ length: size }, (_, place) => place);
    const moves = fc.tuple(...numbers.map((place) => movesFrom(isOnward ? place + 1 : 0, size)));
    const nodes = fc.array(fc.nat(2), { minLength: size, maxLength: size });
    const order = fc.shuffledSubarray(numbers, { minLength: size, maxLength: size });
    return fc
      .tuple(moves, nodes, order)
      .map(([lists, nodesOf, renamed]) => drawGraph(lists, nodesOf, renamed));
  });

function drawGraph(
  lists: readonly (readonly Move[])[],
  nodes: readonly number[],
  renamed: readonly number[],
): Drawn {
  const moves = lists.map((): readonly Move[] => []);
  lists.forEach((list, place) => {
    moves[renamed[place] ?? 0] = list.map((move) => ({
      ...move,
      target: move.target < 0 ? move.target : (renamed[move.target] ?? 0),
    }));
  });
  const flat = moves.flat();
  const counts = moves.map((list) => list.length);
  const firsts = counts.map((_, place) => counts.slice(0, place).reduce((a, b) => a + b, 0));
  const graph: FlatGraph = {
    size: moves.length,
    start: renamed[0] ?? 0,
    firstMove: { values: Int32Array.from(firsts) },
    moveCount: { values: Int32Array.from(counts) },
    targets: { values: Int32Array.from(flat.map(({ target }) => target)) },
    nodeOf: (place) => nodes[place] ?? 0,
    nodeCount: 3,
  };
  return { graph, values: Float64Array.from(flat.map((move) => move.value)), moves };
}

function both({ graph, values }: Drawn) {
  const order = finishOrder(graph);
  const { most, least } = extremeRanges(graph, { order, values });
  const one = (direction: 1 | -1) => extremeValues(graph, { order, values, direction });
  return { order, ranges: [most, least], singly: [one(1), one(-1)] };
}

/** Sums of every way on from a place, by hand; moves without a number lead nowhere. */
function sumsFrom(moves: Drawn['moves'], place: number): readonly number[] {
  return (moves[place] ?? [])
    .filter((move) => !Number.isNaN(move.value))
    .flatMap((move) =>
      move.target < 0
        ? [move.value]
        : sumsFrom(moves, move.target).map((rest) => move.value + rest),
    );
}

const RUNS = { numRuns: 2000, seed: 11 };

test('one sweep finds the extremes that two find, and that every way by hand does', () => {
  let compared = 0;
  fc.assert(
    fc.property(drawn(true), (each) => {
      const { order, ranges, singly } = both(each);
      expect(order.isCyclic).toBe(false);
      expect(ranges).toEqual(singly);
      for (const place of order.places) {
        const sums = sumsFrom(each.moves, place);
        expect(ranges.map((one) => one[place])).toEqual([
          sums.reduce((a, b) => Math.max(a, b), -Infinity),
          sums.reduce((a, b) => Math.min(a, b), Infinity),
        ]);
        compared += Number(sums.length > 1);
      }
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(RUNS.numRuns);
});

/** What goes round gains nothing, or else there would be no extreme. */
const withoutGain = (each: Drawn): Drawn => ({
  ...each,
  values: each.values.map((one, at) => ((each.graph.targets.values[at] ?? 0) < 0 ? one : 0)),
});

test('where ways go round, both are found as each alone is', () => {
  let cyclic = 0;
  fc.assert(
    fc.property(drawn(false).map(withoutGain), (each) => {
      const { order, ranges, singly } = both(each);
      expect(ranges).toEqual(singly);
      cyclic += Number(order.isCyclic);
    }),
    RUNS,
  );
  expect(cyclic).toBeGreaterThan(RUNS.numRuns / 4);
});
