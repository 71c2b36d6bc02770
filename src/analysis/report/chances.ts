import type { ChanceLine } from '../../assessment/chance-line.ts';
import type { RubricPlan } from '../../assessment/scoring-plan.ts';
import type { Distribution } from '../scenario-analysis.ts';
import { spreadOverBins } from './spread-bins.ts';

/** How a share of the runs ended, by one rubric. */
export interface FinalShare {
  readonly overall: number;
  /** In the order of the plan; undefined where nothing applied. */
  readonly dimensions: readonly (number | undefined)[];
  readonly isPassed: boolean;
  readonly share: number;
}

export interface Chances {
  readonly chance: ChanceLine;
  readonly distribution: Distribution;
}

export interface ChanceFacts extends Pick<ChanceLine, 'kind' | 'standardError' | 'runs'> {
  readonly finals: readonly FinalShare[];
  /** Share of runs by ending id. */
  readonly endings: Readonly<Record<string, number>>;
}

/** What a random player scores by one rubric, from shares of runs that add up to 1. */
export function describeChances({ rubric, dimensions }: RubricPlan, facts: ChanceFacts): Chances {
  const { finals, kind, standardError, runs, endings } = facts;
  return {
    chance: {
      rubricId: rubric.id,
      overall: meanOf(finals, ({ overall }) => overall) ?? 0,
      dimensions: Object.fromEntries(
        dimensions.flatMap(({ dimension: { id } }, at) => {
          const mean = meanOf(finals, (final) => final.dimensions[at]);
          return mean === undefined ? [] : [[id, mean]];
        }),
      ),
      kind,
      standardError,
      runs,
    },
    distribution: {
      kind,
      bins: spreadOverBins(finals.map(({ overall, share }) => ({ score: overall, share }))),
      passShare: finals.reduce((sum, each) => sum + (each.isPassed ? each.share : 0), 0),
      endings,
    },
  };
}

/** Mean over the runs that have a value; undefined when none has. */
function meanOf(
  finals: readonly FinalShare[],
  valueOf: (final: FinalShare) => number | undefined,
): number | undefined {
  let shares = 0;
  let sum = 0;
  for (const final of finals) {
    const value = valueOf(final);
    if (value === undefined) continue;
    shares += final.share;
    sum += final.share * value;
  }
  return shares > 0 ? sum / shares : undefined;
}
