import type { PlayTree } from '../../assessment/best-reachable.ts';
import { boundScore } from '../../assessment/bound-score.ts';
import type { Extremum } from '../../assessment/bound-opportunity.ts';
import type { Objective } from '../../assessment/objective.ts';
import type { ScoreRecord } from '../../assessment/score-record.ts';
import { orderByHarm } from '../players/harmful-move.ts';
import { referenceMove } from '../report/reference-move.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import type { Layout } from '../situations/layout.ts';

/** A standing, or an end as -1 minus its number. */
export type Moment = number;

/** Looks at remembered moves that take about as long as one move of the engine. */
const LOOKS_PER_MOVE = 4;

/**
 * Moves made with the engine, and what new records and looking at others came to: a new record takes
 * about as long as a move, and records can differ without end.
 */
export const countSteps = ({ graph, records, looks }: ScoredGraph): number =>
  graph.engine.stepsTaken() + records.next.length + Math.floor(looks / LOOKS_PER_MOVE);

/**
 * A scored graph as branch and bound sees it: worth is the score, or for the least score what it
 * lacks to nothing, so that the search always looks for the most.
 */
export function createScoreSearch(
  scored: ScoredGraph,
  objective: Objective,
  extremum: Extremum,
): PlayTree<Moment> {
  const { graph, records } = scored;
  const { playable, nodes } = graph.layout;
  const sign = extremum === 'most' ? 1 : -1;
  const worthOf = (moment: Moment): number => {
    const isOver = moment < 0;
    const number = isOver ? scored.ends.second.at(-1 - moment) : scored.recordOf(moment);
    const record = records.records[number] as ScoreRecord;
    const node = isOver ? 0 : graph.nodeOf(scored.situationOf(moment));
    const outlook = { playable, nodeId: nodes[node]?.id ?? '', isOver, record };
    const score = boundScore(objective, outlook, extremum);
    return score === undefined ? -Infinity : sign * score;
  };
  const order = (moves: readonly number[]): readonly number[] =>
    extremum === 'most' ? referenceFirst(graph.layout, moves) : orderByHarm(graph.layout, moves);
  const known = new Map<Moment, number>();
  return {
    stepsTaken: () => countSteps(scored),
    isOver: (moment) => moment < 0,
    afterPromising: (moment) => {
      const [move] = order(scored.movesOf(moment));
      return move === undefined ? undefined : scored.after(moment, move);
    },
    afterEach: (moment) => order(scored.movesOf(moment)).map((move) => scored.after(moment, move)),
    boundOf: (moment) => {
      const worth = known.get(moment) ?? worthOf(moment);
      known.set(moment, worth);
      return worth;
    },
  };
}

function referenceFirst(layout: Layout, moves: readonly number[]): readonly number[] {
  const first = referenceMove(layout, moves);
  return first === undefined ? moves : [first, ...moves.filter((move) => move !== first)];
}
