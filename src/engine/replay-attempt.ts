import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Step } from './attempt.ts';
import { type BeginOptions, beginAttempt } from './begin-attempt.ts';
import { canMove, makeMove } from './make-move.ts';
import type { Move, Transcript } from './transcript.ts';

export interface Recording extends BeginOptions {
  readonly moves: readonly Move[];
}

/**
 * Plays a recording again; the result is identical to the attempt it was taken from. Stops at the
 * first move that is no longer possible, so that the caller can compare the number of turns.
 */
export function replayAttempt(playable: PlayableScenario, recording: Recording): Step {
  let step = beginAttempt(playable, recording);
  for (const move of recording.moves) {
    if (!canMove(step.attempt, move)) break;
    step = makeMove(step.attempt, move);
  }
  return step;
}

/** Canonical text of a transcript: equal attempts give equal bytes on every engine. */
export function transcriptText(transcript: Transcript): string {
  return JSON.stringify(transcript);
}
