import type { LengthAnalysis, RunLength } from '../scenario-analysis.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import { type SituationGraph, UNSEEN } from '../situations/situation-graph.ts';
import { extremeRun } from '../solving/extreme-run.ts';
import { type MoveValues, extremeValues } from '../solving/extreme-values.ts';
import { type FinishOrder, finishOrder } from '../solving/finish-order.ts';
import { measureRun } from './measure-run.ts';

export interface LengthQuestion {
  readonly graph: SituationGraph;
  /** Where the graph is known in full. */
  readonly order: FinishOrder | undefined;
  /** Whether all runs shorter than the shortest one looked at are known not to end. */
  readonly isShortestSure: boolean;
  /** Choices that no run has more of, as far as that is known. */
  readonly mostDecisions: number | undefined;
  readonly locale: string;
  /** Moves of the reference run. */
  readonly reference: readonly number[];
}

/**
 * The shortest and the longest run to an end among those looked at, by decisions. The longest is
 * taken among runs that never come back to where they were: with ways back there is no longest.
 */
export function measureLengths(question: LengthQuestion): LengthAnalysis {
  const { graph, locale, reference } = question;
  const order = question.order ?? finishOrder(graph);
  const measure = (values: MoveValues, extremes: Float64Array) => {
    const run = extremeRun(graph, extremes, values).map((at) => graph.moves.at(at));
    return measureRun(graph, locale, run);
  };
  const decisions = valueDecisions(graph);
  const extremes = extremeValues(graph, order, decisions);
  const shortest = measure(decisions, extremes.least);
  const longest = order.isCyclic
    ? measureOnward(graph, order, { decisions, measure })
    : measure(decisions, extremes.most);
  const isAllKnown = question.order !== undefined && !order.isCyclic;
  const limit = isAllKnown ? longest.decisions : question.mostDecisions;
  return {
    shortest: { ...shortest, certainty: question.isShortestSure ? 'exact' : 'bounded' },
    longest: {
      ...longest,
      certainty: longest.decisions === limit ? 'exact' : 'bounded',
      limit,
    },
    typical: measureRun(graph, locale, reference),
  };
}

/** Kinds of moves to their number of decisions; moves not looked at do not count at all. */
const DECISIONS = Float64Array.of(0, 1, NaN);
const LISTENING = 0;
const CHOOSING = 1;
const NOT_COUNTED = 2;

/** 1 per choice. */
function valueDecisions({ moves, targets }: SituationGraph): MoveValues {
  const kinds = new Int32Array(targets.length);
  for (let at = 0; at < kinds.length; at += 1) {
    if (targets.values[at] === UNSEEN) kinds[at] = NOT_COUNTED;
    else kinds[at] = moves.values[at] === LISTEN_MOVE ? LISTENING : CHOOSING;
  }
  return { kinds, values: DECISIONS };
}

interface OnwardQuestion {
  readonly decisions: MoveValues;
  readonly measure: (values: MoveValues, extremes: Float64Array) => RunLength;
}

/** The longest run without moves that lead back to an earlier place. */
function measureOnward(
  graph: SituationGraph,
  order: FinishOrder,
  { decisions, measure }: OnwardQuestion,
): RunLength {
  const kinds = decisions.kinds.slice();
  const finished = new Int32Array(graph.size);
  order.places.forEach((place, at) => (finished[place] = at));
  for (const place of order.places) {
    const first = graph.firstMove.at(place);
    for (let at = first; at < first + graph.moveCount.at(place); at += 1) {
      const target = graph.targets.at(at);
      if (target >= 0 && (finished[target] as number) >= (finished[place] as number)) {
        kinds[at] = NOT_COUNTED;
      }
    }
  }
  const onward = { kinds, values: DECISIONS };
  return measure(onward, extremeValues(graph, order, onward).most);
}
