import { replayAttempt, transcriptText } from '../../src/engine/replay-attempt.ts';
import type { Move } from '../../src/engine/transcript.ts';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';

export interface Run {
  readonly seed: string;
  readonly locale: string;
  readonly moves: readonly Move[];
}

/** The transcript of a run as text, byte for byte; runs in Node and, bundled, in the browser. */
export function writeTranscript(bundle: ScenarioBundle, run: Run): string {
  return transcriptText(replayAttempt(bundle.playable, run).attempt.transcript);
}
