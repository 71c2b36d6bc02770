import type { LengthAnalysis } from '../scenario-analysis.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import { type SituationGraph, UNSEEN } from '../situations/situation-graph.ts';
import { extremeRun } from '../solving/extreme-run.ts';
import { type MoveValues, extremeValues } from '../solving/extreme-values.ts';
import { type FinishOrder, finishOrder } from '../solving/finish-order.ts';
import { createMeasure } from './measure-run.ts';
import { medianAtRandom } from './median-at-random.ts';

export interface LengthQuestion {
  readonly graph: SituationGraph;
  /** Where the graph is known in full. */
  readonly order: FinishOrder | undefined;
  /** Whether all runs shorter than the shortest one looked at are known not to end. */
  readonly isShortestSure: boolean;
  /** Choices that no run has more of, as far as that is known. */
  readonly mostDecisions: number | undefined;
  readonly locale: string;
  /** Places of the moves of the reference run. */
  readonly reference: readonly number[];
  /** Decides the random runs. */
  readonly seed: string;
}

/**
 * The shortest and the longest run to an end among those looked at, by decisions. The longest is
 * taken among runs that never come back to where they were: with ways back there is no longest.
 */
export function measureLengths(question: LengthQuestion): LengthAnalysis {
  const { graph, locale, reference, seed } = question;
  const measure = createMeasure(graph, locale);
  const order = question.order ?? finishOrder(graph);
  const extreme = (direction: 1 | -1, values: MoveValues) => {
    const extremes = extremeValues(graph, { order, values, direction });
    return measure.describe(extremeRun(graph, extremes, values));
  };
  const decisions = valueDecisions(graph);
  const shortest = extreme(-1, decisions);
  const isAllKnown = question.order !== undefined && !order.isCyclic;
  const longest = extreme(1, withoutWaysBack(graph, order, decisions));
  const limit = isAllKnown ? longest.decisions : question.mostDecisions;
  return {
    shortest: { ...shortest, certainty: question.isShortestSure ? 'exact' : 'bounded' },
    longest: {
      ...longest,
      certainty: longest.decisions === limit ? 'exact' : 'bounded',
      limit,
    },
    typical: measure.describe(reference),
    atRandom: medianAtRandom(graph, seed, measure),
  };
}

/** 1 per choice; moves not looked at do not count at all. */
function valueDecisions({ moves, targets }: SituationGraph): MoveValues {
  const values = new Float64Array(targets.length);
  for (let at = 0; at < values.length; at += 1) {
    if (targets.at(at) === UNSEEN) values[at] = NaN;
    else values[at] = moves.at(at) === LISTEN_MOVE ? 0 : 1;
  }
  return values;
}

/** The same values without those of moves that lead back to an earlier place. */
function withoutWaysBack(
  graph: SituationGraph,
  order: FinishOrder,
  values: MoveValues,
): MoveValues {
  if (!order.isCyclic) return values;
  const onward = values.slice();
  const finished = new Int32Array(graph.size);
  order.places.forEach((place, at) => (finished[place] = at));
  for (const place of order.places) {
    const first = graph.firstMove.at(place);
    for (let at = first; at < first + graph.moveCount.at(place); at += 1) {
      const target = graph.targets.at(at);
      if (target >= 0 && (finished[target] as number) >= (finished[place] as number)) {
        onward[at] = NaN;
      }
    }
  }
  return onward;
}
