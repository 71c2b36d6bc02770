import { drawingFrom } from '../../engine/seeded-random.ts';
import { NO_MOVE, type Walk, walkByPlaces } from '../players/walk.ts';
import type { ScoredGraph } from '../scores/scored-graph.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import type { Moment } from './score-search.ts';

/** Longest run; one that still goes on is scored as if it ended there. */
const MOST_MOVES = 500;

/** Seed of one of the random runs of an analysis. */
export const nameRun = (seed: string, run: number): string => `${seed}|${String(run)}`;

/** Plays one run in which each move is as likely as any other; the seed decides everything. */
export function walkAtRandom(graph: SituationGraph, seed: string): Walk {
  const draw = drawingFrom(seed);
  let turn = 0;
  return walkByPlaces(graph, (_, first, count) => {
    if (turn === MOST_MOVES) return NO_MOVE;
    const place = draw(`random player|${String(turn)}`, count);
    turn += 1;
    return first + place;
  });
}

/** The standings a run passes from the first on, and the moment it comes to. */
export interface ScoredRun {
  readonly standings: readonly number[];
  readonly last: Moment;
}

export function followRun(scored: ScoredGraph, { moves }: Walk): ScoredRun {
  const standings: number[] = [];
  let moment: Moment = scored.start;
  for (const move of moves) {
    standings.push(moment);
    moment = scored.after(moment, move);
  }
  return { standings, last: moment };
}

/** Record of a run at the moment it comes to. */
export function recordAt(scored: ScoredGraph, moment: Moment): number {
  return moment < 0 ? scored.ends.second.at(-1 - moment) : scored.recordOf(moment);
}
