import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isMotionReduced } from './elements/motion.ts';
import { Notices } from './elements/notices.tsx';
import type { FrameProps } from './frame-view.ts';
import { SettingsDialog } from './settings-dialog.tsx';

/** What surrounds every screen: settings applied to the page, notices, the settings dialog. */
export function Frame(props: FrameProps): JSX.Element {
  const { settings } = props;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = settings.theme;
    dataset.textSize = String(settings.textSize);
    dataset.motion = isMotionReduced(settings) ? 'reduced' : 'full';
  }, [settings]);
  return (
    <>
      <Notices notices={props.notices} onDismiss={props.onDismissNotice} />
      {props.children}
      {props.isSettingsOpen && (
        <SettingsDialog
          settings={settings}
          onChange={props.onChangeSettings}
          onClose={props.onCloseSettings}
        />
      )}
    </>
  );
}
