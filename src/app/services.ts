import type { ProgressStore, SettingsStore } from '../progress/progress-store.ts';
import type { HashRouter } from './hash-router.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Route } from './route.ts';

/** Opens a screen, or says that the one on show has failed. */
export type ScreenEvent =
  | { readonly type: 'OPEN'; readonly route: Route }
  | { readonly type: 'FAIL'; readonly error: unknown };

/** What the screens act with. */
export interface Services {
  readonly router: HashRouter;
  readonly screens: { send(event: ScreenEvent): void };
  readonly notices: NoticeBoard;
  readonly store: ProgressStore;
  readonly settings: SettingsStore;
  readonly nowIso: () => string;
}
