import type { ScoredGraph } from '../scores/scored-graph.ts';
import { type ExtremeRanges, type MoveValues, extremeRanges } from './extreme-values.ts';
import { type FinishOrder, finishOrder } from './finish-order.ts';
import { type RandomPlayer, followRandomPlayer } from './random-player.ts';

/** A scored graph that is known in full, and what can be worked out from that. */
export interface SolvedScores {
  readonly scored: ScoredGraph;
  readonly order: FinishOrder;
  readonly player: RandomPlayer;
  /** What every move adds to a measure, what a run ends with included. */
  readonly valuesOf: (measure: number) => MoveValues;
  /** The most or least still to come from every standing by a measure. */
  readonly extremesOf: (measure: number, direction: 1 | -1) => Float64Array;
}

export interface SolvingLimits {
  /** Standings that may be looked at. */
  readonly mostStandings: number;
  /** Order of the situations below, which are known in full. */
  readonly order: FinishOrder;
}

/** Looks at every standing; undefined where that takes more standings than allowed. */
export function solveScores(
  scored: ScoredGraph,
  { mostStandings, order: situations }: SolvingLimits,
): SolvedScores | undefined {
  for (let standing = 0; standing < scored.size; standing += 1) {
    if (scored.size > mostStandings) return undefined;
    scored.open(standing);
  }
  const order = scored.isPlain ? situations : finishOrder(scored);
  // The last only: all that is about a measure is asked for together, and all would be much memory.
  let last: Solved | undefined;
  const solvedFor = (measure: number): Solved =>
    last?.measure === measure ? last : (last = solveMeasure(scored, order, measure));
  return {
    scored,
    order,
    player: followRandomPlayer(scored, order),
    valuesOf: (measure) => solvedFor(measure).values,
    extremesOf: (measure, direction) => {
      const { most, least } = solvedFor(measure).extremes;
      return direction > 0 ? most : least;
    },
  };
}

interface Solved {
  readonly measure: number;
  readonly values: MoveValues;
  readonly extremes: ExtremeRanges;
}

function solveMeasure(scored: ScoredGraph, order: FinishOrder, measure: number): Solved {
  const values = valueMoves(scored, measure);
  return { measure, values, extremes: extremeRanges(scored, { order, values }) };
}

function valueMoves(scored: ScoredGraph, measure: number): MoveValues {
  const { records, ends } = scored;
  const count = scored.targets.length;
  const [targets, steps] = [scored.targets.values, scored.steps.values];
  const values = new Float64Array(count);
  const gains = records.gainsOf(measure);
  const base = records.scoresOf(records.start)[measure] ?? NaN;
  const valueOfEnd = (end: number, gain: number): number =>
    records.isAdditive ? gain + base : (records.scoresOf(ends.second.at(end))[measure] ?? NaN);
  for (let at = 0; at < count; at += 1) {
    const target = targets[at] as number;
    const gain = gains[steps[at] as number] as number;
    values[at] = target < 0 ? valueOfEnd(-1 - target, gain) : gain;
  }
  return values;
}
