import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { applySettings } from './elements/apply-settings.ts';
import { Notices } from './elements/notices.tsx';
import { useLoaded } from './elements/use-loaded.ts';
import type { FrameProps } from './frame-view.ts';

const loadDialog = () => import('./settings-dialog.tsx');

/** What surrounds every screen: settings applied to the page, notices, the settings dialog. */
export function Frame(props: FrameProps): JSX.Element {
  const { settings, isSettingsOpen } = props;
  const dialog = useLoaded(isSettingsOpen, loadDialog, props.onCloseSettings);
  useLayoutEffect(() => applySettings(settings), [settings]);
  return (
    <>
      <Notices notices={props.notices} onDismiss={props.onDismissNotice} />
      {props.children}
      {isSettingsOpen && dialog && (
        <dialog.SettingsDialog
          settings={settings}
          onChange={props.onChangeSettings}
          onClose={props.onCloseSettings}
        />
      )}
    </>
  );
}
