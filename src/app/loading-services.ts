import type { ScenarioSource } from '../platform/scenario-source.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import type { ControllerOptions } from './attempt-controller.ts';
import type { OwnFiles } from './own/own-files.ts';

/** What screens are loaded with. */
export interface LoadingServices extends ControllerOptions {
  readonly source: ScenarioSource;
  /** The files of one's own, whose code is loaded when it is first needed. */
  readonly openOwn: () => Promise<OwnFiles>;
  readonly drawSeed: () => string;
  /** True when it is certain, without waiting, that no save of an attempt is kept. */
  readonly hasNoSave: (key: AttemptKey) => boolean;
  /** True while scenarios are being written: a save of an earlier version is followed as far as it goes. */
  readonly followsEdits: boolean;
  /** Whether the opening of the attempt is on the page already. */
  readonly isOnPage: (key: AttemptKey) => boolean;
  readonly onNotice: (notice: NoticeKey) => void;
  /** Whether words that hurt are wanted in milder ones. */
  readonly wantsMildWords: () => boolean;
  /** Resolves after the given milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
