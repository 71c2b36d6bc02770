import type { AttemptKey } from '../progress/attempt-key.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { AttemptController } from './attempt-controller.ts';
import { loadBundle } from './load-bundle.ts';
import type { LoadingServices } from './loading-services.ts';
import { openAttempt } from './open-attempt.ts';

/** An attempt that can be played on. */
export interface RunningAttempt {
  readonly controller: AttemptController;
  readonly usualTurns: number;
  readonly notices: readonly NoticeKey[];
}

/** Begins or resumes an attempt. Rejects with a ScreenTrouble when its scenario cannot be loaded. */
export async function runAttempt(
  key: AttemptKey,
  services: LoadingServices,
): Promise<RunningAttempt> {
  const { playable, usualTurns } = await loadBundle(key.scenarioId, services.source);
  const opened = await openAttempt(playable, key, services);
  const controller = new AttemptController(opened, services);
  return { controller, usualTurns, notices: opened.notices };
}
