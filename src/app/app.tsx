import { Component, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../progress/settings.ts';
import { Frame } from '../ui/frame.tsx';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { LIBRARY } from './route.ts';
import { Screen } from './screen.tsx';
import type { Services } from './services.ts';
import { useIdle } from './use-idle.ts';
import { useObserved } from './use-observed.ts';

/** The whole page: the screen the statechart is in, within what surrounds every screen. */
export function App({ services }: { readonly services: Services }): JSX.Element {
  const [settings, setSettings] = useState(() => services.settings.loadSettings());
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const notices = useObserved(services.notices.shown);
  useLateFonts();
  const changeSettings = (changed: Settings): void => {
    setSettings(changed);
    const outcome = services.settings.saveSettings(changed);
    if (!outcome.ok) services.notices.tellFailure(outcome.reason);
  };
  return (
    <Frame
      {...{ settings, notices, isSettingsOpen }}
      onDismissNotice={(notice) => services.notices.dismiss(notice)}
      onChangeSettings={changeSettings}
      onCloseSettings={() => setSettingsOpen(false)}
    >
      <Safeguard onFailure={(error) => services.screens.send({ type: 'FAIL', error })}>
        <CurrentScreen
          {...{ services, settings }}
          onChangeSettings={changeSettings}
          onSettings={() => setSettingsOpen(true)}
        />
      </Safeguard>
    </Frame>
  );
}

interface CurrentScreenProps {
  readonly services: Services;
  readonly settings: Settings;
  readonly onChangeSettings: (settings: Settings) => void;
  readonly onSettings: () => void;
}

function CurrentScreen(props: CurrentScreenProps): JSX.Element {
  const { screens, router } = props.services;
  const { content, trouble } = useScreens(screens);
  if (trouble !== undefined) {
    const isLost = trouble.kind === 'noScenario';
    const retry = (): void => screens.send({ type: 'OPEN', route: router.current() });
    return (
      <Trouble
        kind={trouble.kind}
        detail={trouble.message}
        onLibrary={() => router.go(LIBRARY)}
        onRetry={isLost ? undefined : retry}
      />
    );
  }
  return content === undefined ? <Loading /> : <Screen content={content} {...props} />;
}

function useScreens(screens: Services['screens']) {
  const [, setSnapshot] = useState(screens.getSnapshot());
  useLayoutEffect(() => {
    setSnapshot(screens.getSnapshot());
    const { unsubscribe } = screens.subscribe(setSnapshot);
    return unsubscribe;
  }, [screens]);
  return screens.getSnapshot().context;
}

/** The type face comes when the page can be used; until then a fallback of the same measures. */
function useLateFonts(): void {
  const isIdle = useIdle();
  useEffect(() => {
    if (isIdle) import('../ui/styles/fonts.css').catch(() => undefined);
  }, [isIdle]);
}

interface SafeguardProps {
  readonly onFailure: (error: unknown) => void;
  readonly children: ComponentChildren;
}

/** A screen that cannot be drawn gives way to one that says so. */
class Safeguard extends Component<SafeguardProps> {
  override componentDidCatch(error: unknown): void {
    this.props.onFailure(error);
  }

  override render(): ComponentChildren {
    return this.props.children;
  }
}
