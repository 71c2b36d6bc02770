import type { Scorecard } from '../assessment/scorecard.ts';
import type { Transcript } from '../engine/transcript.ts';
import { downloadText } from '../platform/download-text.ts';
import { namePlayFile, writePlay } from '../playtest/write-play.ts';
import { unmarkOwn } from '../progress/own-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** Saves a run as a play, a text file on the reader's own device; returns its name. */
export function savePlay(
  transcript: Transcript,
  playable: PlayableScenario,
  scorecard: Scorecard,
): string {
  const original = unmarkOwn(playable);
  const run = { ...transcript, scenarioId: original.scenario.id };
  const fileName = namePlayFile(run);
  downloadText(fileName, writePlay(run, original, scorecard));
  return fileName;
}
