import type { ChanceLine } from '../assessment/chance-line.ts';
import { scoreAttempt } from '../assessment/score-attempt.ts';
import type { RubricResult } from '../assessment/scorecard.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { playEveryWay } from './play-every-way.ts';
import { playAtRandom } from './play-at-random.ts';

export interface ChanceOptions {
  /** Runs of the estimate, at least 2. */
  readonly runs: number;
  /** Any text; the same seed gives the same estimate. */
  readonly seed: string;
  /** Engine steps an exact answer may take; beyond it the answer is an estimate. */
  readonly exactBudget?: number;
}

/** An attempt's result by one rubric, with its probability or share of the runs. */
interface Weighted {
  readonly result: RubricResult;
  readonly share: number;
}

const EXACT_BUDGET = 5000;

/**
 * What a player scores by each rubric who chooses uniformly at random among all there is to choose,
 * listening included. Exact where every way can be played, else a seeded estimate of `runs` runs
 * with the standard error of its mean.
 */
export function chanceLine(playable: PlayableScenario, options: ChanceOptions): ChanceLine[] {
  const ways = playEveryWay(playable, options.exactBudget ?? EXACT_BUDGET);
  const outcomes = ways
    ? ways.map(({ transcript, probability }) => ({ transcript, share: probability }))
    : Array.from({ length: options.runs }, (_, run) => ({
        transcript: playAtRandom(playable, `${options.seed}|${String(run)}`),
        share: 1 / options.runs,
      }));
  const scored = outcomes.map(({ transcript, share }) => ({
    rubrics: scoreAttempt(playable, transcript).rubrics,
    share,
  }));
  return playable.rubrics.map((rubric, index) => {
    const weighted = scored.flatMap(({ rubrics, share }): Weighted[] => {
      const result = rubrics[index];
      return result ? [{ result, share }] : [];
    });
    return {
      rubricId: rubric.id,
      overall: meanOf(weighted, ({ overall }) => overall) ?? 0,
      dimensions: dimensionMeans(weighted),
      kind: ways ? 'exact' : 'estimate',
      standardError: ways ? 0 : standardError(weighted.map(({ result }) => result.overall)),
      runs: outcomes.length,
    };
  });
}

function dimensionMeans(weighted: readonly Weighted[]): Record<string, number> {
  const means: Record<string, number> = {};
  for (const { id } of weighted[0]?.result.dimensions ?? []) {
    const mean = meanOf(
      weighted,
      ({ dimensions }) => dimensions.find((each) => each.id === id)?.score,
    );
    if (mean !== undefined) means[id] = mean;
  }
  return means;
}

/** Mean over the results that have a value; undefined when none has. */
function meanOf(
  weighted: readonly Weighted[],
  valueOf: (result: RubricResult) => number | undefined,
): number | undefined {
  let shares = 0;
  let sum = 0;
  for (const { result, share } of weighted) {
    const value = valueOf(result);
    if (value === undefined) continue;
    shares += share;
    sum += share * value;
  }
  return shares > 0 ? sum / shares : undefined;
}

/** Sample standard deviation over the square root of the number of runs. */
function standardError(values: readonly number[]): number {
  const count = values.length;
  if (count < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (count - 1) / count);
}
