import { scoreAttempt } from '../assessment/score-attempt.ts';
import type { Transcript } from '../engine/transcript.ts';
import {
  recordAttempt,
  type AttemptRecord,
  type RecordOptions,
} from '../progress/attempt-record.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** The result of a finished run. Scoring is loaded late: nobody needs it before the end. */
export function reportRun(
  playable: PlayableScenario,
  transcript: Transcript,
  options: RecordOptions,
): AttemptRecord {
  return recordAttempt(transcript, scoreAttempt(playable, transcript), options);
}
