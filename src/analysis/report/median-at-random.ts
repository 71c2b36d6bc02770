import { FEWEST_RUNS } from '../bounded/report-bounds.ts';
import { nameRun, walkAtRandom } from '../bounded/sampled-run.ts';
import type { LengthAnalysis, RunLength } from '../scenario-analysis.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import type { MeasureRun } from './measure-run.ts';

/**
 * The median of random runs by decisions, and by minutes of reading among those with as many; of two
 * in the middle the shorter one. They are those that an estimate of chances begins with.
 */
export function medianAtRandom(
  graph: SituationGraph,
  seed: string,
  measure: MeasureRun,
): LengthAnalysis['atRandom'] {
  const runs = Array.from({ length: FEWEST_RUNS }, (_, run) =>
    measure(walkAtRandom(graph, nameRun(seed, run)).moves),
  ).sort(byLength);
  const middle = runs[Math.floor((runs.length - 1) / 2)] as RunLength;
  return { ...middle, runs: runs.length };
}

const byLength = (one: RunLength, other: RunLength): number =>
  one.decisions - other.decisions || one.readingMinutes - other.readingMinutes;
