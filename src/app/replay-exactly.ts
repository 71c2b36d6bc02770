import type { Step } from '../engine/attempt.ts';
import { replayAttempt } from '../engine/replay-attempt.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** The attempt after these moves, or undefined when the scenario is not the one they were made in. */
export function replayExactly(
  playable: PlayableScenario,
  { hash, seed, locale, moves }: Pick<SavedAttempt, 'hash' | 'seed' | 'locale' | 'moves'>,
): Step | undefined {
  if (hash !== playable.hash) return undefined;
  const step = replayAttempt(playable, { seed, locale, moves });
  return step.attempt.transcript.turns.length === moves.length ? step : undefined;
}
