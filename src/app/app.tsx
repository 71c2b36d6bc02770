import { Component, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../progress/settings.ts';
import { Frame } from '../ui/frame.tsx';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { LIBRARY } from './route.ts';
import type { ScreenTools } from './screen-content.ts';
import type { ScreenActor } from './screen-machine.ts';
import type { Services } from './services.ts';
import { useIdle } from './use-idle.ts';
import { useObserved } from './use-observed.ts';

export interface AppProps {
  readonly services: Services;
  readonly screens: ScreenActor;
}

/** The whole page: the screen the statechart is in, within what surrounds every screen. */
export function App({ services, screens }: AppProps): JSX.Element {
  const [settings, setSettings] = useState(() => services.settings.loadSettings());
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const notices = useObserved(services.notices.shown);
  const changeSettings = (changed: Settings): void => {
    setSettings(changed);
    const outcome = services.settings.saveSettings(changed);
    if (!outcome.ok) services.notices.tellFailure(outcome.reason);
  };
  const tools: ScreenTools = {
    ...{ services, settings },
    onChangeSettings: changeSettings,
    onSettings: () => setSettingsOpen(true),
  };
  return (
    <Frame
      {...{ settings, notices, isSettingsOpen }}
      onDismissNotice={(notice) => services.notices.dismiss(notice)}
      onChangeSettings={changeSettings}
      onCloseSettings={() => setSettingsOpen(false)}
    >
      <Safeguard onFailure={(error) => screens.send({ type: 'FAIL', error })}>
        <CurrentScreen screens={screens} tools={tools} />
      </Safeguard>
    </Frame>
  );
}

interface CurrentScreenProps {
  readonly screens: ScreenActor;
  readonly tools: ScreenTools;
}

function CurrentScreen({ screens, tools }: CurrentScreenProps): JSX.Element {
  const { router } = tools.services;
  const { content, trouble } = useScreens(screens);
  useLateParts(content !== undefined);
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
  return content === undefined ? <Loading /> : content.draw(tools);
}

function useScreens(screens: ScreenActor) {
  const [, setSnapshot] = useState(screens.getSnapshot());
  useLayoutEffect(() => {
    setSnapshot(screens.getSnapshot());
    const { unsubscribe } = screens.subscribe(setSnapshot);
    return unsubscribe;
  }, [screens]);
  return screens.getSnapshot().context;
}

/**
 * What can wait comes when the page can be used: the type face, which has a fallback of the same
 * measures, and the screens around play and the full store, so that both work without a network.
 */
function useLateParts(isShown: boolean): void {
  const isIdle = useIdle(isShown);
  useEffect(() => {
    if (!isIdle) return;
    import('../ui/styles/fonts.css').catch(() => undefined);
    import('./load-lobby.tsx').catch(() => undefined);
    import('../platform/open-full-store.ts').catch(() => undefined);
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
