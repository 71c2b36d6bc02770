/** Preferences of the person using this browser. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize: 0 | 1 | 2 | 3;
  readonly sound: boolean;
  /** 0..1. */
  readonly volume: number;
  readonly motion: 'system' | 'reduced';
  readonly captions: boolean;
  readonly textSpeed: 'instant' | 'fast' | 'slow';
}

export interface SettingsDialogProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onClose: () => void;
}
