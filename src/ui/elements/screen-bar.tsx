import type { ComponentChildren, JSX } from 'preact';
import { say } from '../words.ts';
import { Brand } from './brand.tsx';
import { Icon } from './icon.tsx';

interface ScreenBarProps {
  readonly onLibrary?: (() => void) | undefined;
  readonly onSettings?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** Word mark and the ways out of a screen. */
export function ScreenBar({ onLibrary, onSettings, children }: ScreenBarProps): JSX.Element {
  return (
    <header class="bar">
      <Brand />
      {children}
      {onLibrary && (
        <button type="button" class="button" onClick={onLibrary}>
          {say('nav.library')}
        </button>
      )}
      {onSettings && <SettingsButton onSettings={onSettings} />}
    </header>
  );
}

/** Opens the settings. */
export function SettingsButton({ onSettings }: { onSettings: () => void }): JSX.Element {
  return (
    <button type="button" class="button with-icon" onClick={onSettings}>
      <Icon name="settings" />
      <span class="wide-only">{say('settings.title')}</span>
    </button>
  );
}
