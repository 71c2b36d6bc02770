import type { Scorecard } from '../assessment/scorecard.ts';
import type { Transcript } from '../engine/transcript.ts';
import { downloadText } from '../platform/download-text.ts';
import { namePlayFile, writePlay } from '../playtest/write-play.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** Saves a run as a play, a text file on the reader's own device; returns its name. */
export function savePlay(
  transcript: Transcript,
  playable: PlayableScenario,
  scorecard: Scorecard,
): string {
  const fileName = namePlayFile(transcript);
  downloadText(fileName, writePlay(transcript, playable, scorecard));
  return fileName;
}
