import { replayAttempt } from '../../src/engine/replay-attempt.ts';
import type { Transcript } from '../../src/engine/transcript.ts';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import type { Run } from '../e2e/replay-in-page.ts';

const kept: Transcript[] = [];

/** Keeps nothing of a run but its transcript, so that its size can be measured in the browser. */
export function keepTranscript(bundle: ScenarioBundle, run: Run): number {
  kept.push(replayAttempt(bundle.playable, run).attempt.transcript);
  return kept.length;
}
