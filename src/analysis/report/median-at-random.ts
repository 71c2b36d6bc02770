import { FEWEST_RUNS } from '../bounded/report-bounds.ts';
import { nameRun, walkAtRandom } from '../bounded/sampled-run.ts';
import type { LengthAnalysis } from '../scenario-analysis.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import type { RunMeasure, RunSize } from './measure-run.ts';

/**
 * The median of random runs by decisions, and by minutes of reading among those with as many; of two
 * in the middle the shorter one. They are those that an estimate of chances begins with.
 */
export function medianAtRandom(
  graph: SituationGraph,
  seed: string,
  measure: RunMeasure,
): LengthAnalysis['atRandom'] {
  const runs = Array.from({ length: FEWEST_RUNS }, (_, run) => {
    const { places } = walkAtRandom(graph, nameRun(seed, run));
    return { places, size: measure.sizeOf(places) };
  }).sort((one, other) => bySize(one.size, other.size));
  const { places = [] } = runs[Math.floor((runs.length - 1) / 2)] ?? {};
  return { ...measure.describe(places), runs: runs.length };
}

const bySize = (one: RunSize, other: RunSize): number =>
  one.decisions - other.decisions || one.readingMinutes - other.readingMinutes;
