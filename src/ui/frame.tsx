import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { isMotionReduced } from './elements/motion.ts';
import { Notices } from './elements/notices.tsx';
import type { FrameProps } from './frame-view.ts';
import type { SettingsDialog } from './settings-dialog.tsx';

/** What surrounds every screen: settings applied to the page, notices, the settings dialog. */
export function Frame(props: FrameProps): JSX.Element {
  const { settings, isSettingsOpen } = props;
  const Dialog = useSettingsDialog(isSettingsOpen, props.onCloseSettings);
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
      {isSettingsOpen && Dialog && (
        <Dialog
          settings={settings}
          onChange={props.onChangeSettings}
          onClose={props.onCloseSettings}
        />
      )}
    </>
  );
}

/** The dialog is fetched when it is first opened; where that fails, it counts as closed. */
function useSettingsDialog(isOpen: boolean, onFail: () => void): typeof SettingsDialog | undefined {
  const [loaded, setLoaded] = useState<{ Dialog: typeof SettingsDialog }>();
  useEffect(() => {
    if (!isOpen || loaded) return;
    import('./settings-dialog.tsx').then(
      (module) => setLoaded({ Dialog: module.SettingsDialog }),
      onFail,
    );
  }, [isOpen]);
  return loaded?.Dialog;
}
