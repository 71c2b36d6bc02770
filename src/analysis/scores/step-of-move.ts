import type { SituationGraph } from '../situations/situation-graph.ts';
import type { RecordSteps } from './record-steps.ts';
import type { ScoredMoves } from './scored-moves.ts';

/** A graph with what scoring makes of its moves. */
export interface RecordedGraph {
  readonly graph: SituationGraph;
  readonly scored: ScoredMoves;
  readonly records: RecordSteps;
}

/** A move of a situation by its place among the moves of the graph, made with a record so far. */
export interface RecordedMove {
  readonly situation: number;
  readonly at: number;
  readonly record: number;
}

/** The step of the record that a move takes; looks at where the move leads. */
export function stepOfMove(
  { graph, scored, records }: RecordedGraph,
  { situation, at, record }: RecordedMove,
): number {
  const target = graph.follow(situation, at);
  const moveClass = scored.classOf(situation, at, records.hasChosen(record));
  const entered = graph.nodeEntered(at);
  const node = entered < 0 ? graph.nodeOf(situation) : entered;
  return records.stepOf(record, moveClass, target < 0 ? -1 - node : node);
}
