import type { Actor } from 'xstate';
import type { ProgressStore, SettingsStore } from '../progress/progress-store.ts';
import type { HashRouter } from './hash-router.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { createScreenMachine } from './screen-machine.ts';

export type ScreenActor = Actor<ReturnType<typeof createScreenMachine>>;

/** What the screens act with. */
export interface Services {
  readonly router: HashRouter;
  readonly screens: ScreenActor;
  readonly notices: NoticeBoard;
  readonly store: ProgressStore;
  readonly settings: SettingsStore;
  readonly nowIso: () => string;
}
