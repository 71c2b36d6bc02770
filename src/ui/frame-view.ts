import type { ComponentChildren } from 'preact';
import type { Settings } from '../progress/settings.ts';

/** Something worth knowing that stops nothing. */
export type NoticeKey =
  'storageFull' | 'storageForbidden' | 'scenarioChanged' | 'scenarioEdited' | 'savedFileSetAside';

export interface FrameProps {
  /** Applied to the whole page: theme, text size, motion. */
  readonly settings: Settings;
  readonly notices: readonly NoticeKey[];
  readonly onDismissNotice: (key: NoticeKey) => void;
  readonly isSettingsOpen: boolean;
  readonly onChangeSettings: (settings: Settings) => void;
  readonly onCloseSettings: () => void;
  /** The screen. */
  readonly children: ComponentChildren;
}

export interface NoticesProps {
  readonly notices: readonly NoticeKey[];
  readonly onDismiss: (key: NoticeKey) => void;
}
