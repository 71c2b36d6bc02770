import type { Step } from '../engine/attempt.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { NoticeKey } from '../ui/frame-view.ts';

/** An attempt as it was opened. */
export interface OpenedAttempt {
  readonly key: AttemptKey;
  readonly step: Step;
  /** When the step was saved last; undefined for an attempt that has just begun. */
  readonly savedAtIso: string | undefined;
  readonly notices: readonly NoticeKey[];
}

export interface OpenOptions {
  readonly store: ProgressStore;
  /** True while scenarios are being written. */
  readonly followsEdits: boolean;
  /** Whether words that hurt are wanted in milder ones. */
  readonly wantsMildWords: () => boolean;
}
