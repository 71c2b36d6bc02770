import { scoreAttempt } from '../assessment/score-attempt.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { PlayResult } from './run-play.ts';

/** What no play of a scenario shows. */
export interface Unrehearsed {
  /** Ids of the endings that no play reaches. */
  readonly endings: readonly string[];
  /** True when no play earns everything by every rubric. */
  readonly lacksReference: boolean;
}

const FULL = 100;
/** Room for the rounding of floating point sums, in points. */
const TOLERANCE = 1e-9;

/** What is missing among the plays of a scenario; only those that pass count. */
export function findUnrehearsed(
  playable: PlayableScenario,
  results: readonly PlayResult[],
): Unrehearsed {
  const runs = results.filter(({ passed }) => passed).map(({ transcript }) => transcript);
  const reached = new Set(runs.map(({ end }) => end?.endingId));
  const isFull = (run: (typeof runs)[number]): boolean =>
    run.end !== undefined &&
    scoreAttempt(playable, run).rubrics.every(({ overall }) => overall >= FULL - TOLERANCE);
  return {
    endings: playable.scenario.endings.map(({ id }) => id).filter((id) => !reached.has(id)),
    lacksReference: !runs.some(isFull),
  };
}
