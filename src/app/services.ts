import type { ProgressStore, SettingsStore } from '../progress/progress-store.ts';
import type { HashRouter } from './hash-router.ts';
import type { NoticeBoard } from './notice-board.ts';

/** What the screens act with. */
export interface Services {
  readonly router: HashRouter;
  readonly screens: { fail(error: unknown): void };
  readonly notices: NoticeBoard;
  readonly store: ProgressStore;
  readonly settings: SettingsStore;
  readonly nowIso: () => string;
}
