import { Component, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../progress/settings.ts';
import { Frame } from '../ui/frame.tsx';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { LIBRARY } from './route.ts';
import type { ScreenContent, ScreenTools } from './screen-content.ts';
import type { Screens } from './screens.ts';
import type { Services } from './services.ts';
import { useIdle } from './use-idle.ts';
import { useObserved } from './use-observed.ts';

export interface AppProps {
  readonly services: Services;
  readonly screens: Screens;
}

/** The whole page: the current screen within what surrounds every screen. */
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
      <Safeguard onFailure={(error) => screens.fail(error)}>
        <CurrentScreen screens={screens} tools={tools} />
      </Safeguard>
    </Frame>
  );
}

interface CurrentScreenProps {
  readonly screens: Screens;
  readonly tools: ScreenTools;
}

function CurrentScreen({ screens, tools }: CurrentScreenProps): JSX.Element {
  const { router } = tools.services;
  const { content, trouble } = useObserved(screens);
  useLateParts(content);
  if (trouble !== undefined) {
    const isLost = trouble.kind === 'noScenario' || trouble.kind === 'ownClosed';
    const retry = (): void => screens.open(router.current());
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

/**
 * What can wait comes when the page can be used. First what the screen itself was shown without,
 * then the type face, which has a fallback of the same measures, then the screens around this one
 * and the full store, so that they work without a network.
 */
function useLateParts(content: ScreenContent | undefined): void {
  const isIdle = useIdle(content !== undefined);
  const complete = () => content?.complete?.().catch(() => undefined);
  useEffect(() => void complete(), [content]);
  useEffect(() => {
    if (isIdle) void Promise.resolve(complete()).then(loadLateParts);
  }, [isIdle]);
}

function loadLateParts(): void {
  const parts = [
    import('../ui/styles/fonts.css'),
    import('./run-attempt.ts'),
    import('./load-lobby.tsx'),
    import('../platform/open-full-store.ts'),
  ];
  for (const part of parts) part.catch(() => undefined);
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
