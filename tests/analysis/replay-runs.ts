import type { Run } from '../../src/analysis/scenario-analysis.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Utterance } from '../../src/engine/transcript.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';

/** Plays a run with the engine; the seed decides nothing but words and order. */
export function replay(playable: PlayableScenario, run: Run, seed = 'any'): Attempt {
  return run.reduce(
    (attempt, id) => respond(attempt, id).attempt,
    beginAttempt(playable, { seed }).attempt,
  );
}

/** What the customer said in the last step of an attempt, the opening where there was none. */
export function lastSaid({ transcript }: Attempt): readonly string[] {
  const replies: readonly Utterance[] =
    transcript.turns.at(-1)?.replies ?? transcript.opening.replies;
  return replies.map(({ source }) => source);
}

/** Mood and grasp the last step brought about, those in passing included. */
export function lastFelt({ transcript }: Attempt): readonly unknown[] {
  const turn = transcript.turns.at(-1);
  const { mood, grasp } = turn?.after ?? transcript.opening.reading;
  return [mood, grasp, ...(turn?.changes ?? []).map(({ to }) => to)];
}
