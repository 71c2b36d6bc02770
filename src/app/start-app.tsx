import { render } from 'preact';
import { createActor } from 'xstate';
import { browserClock } from '../platform/browser-clock.ts';
import { openBrowserStore } from '../platform/open-browser-store.ts';
import { FetchScenarioSource } from '../platform/scenario-source.ts';
import '../ui/styles/app.css';
import { App } from './app.tsx';
import { fetchFile } from './early-file.ts';
import { drawSeed } from './fresh-seed.ts';
import { HashRouter } from './hash-router.ts';
import { loadScreen } from './load-screen.ts';
import type { LoadingServices } from './loading-services.ts';
import { NoticeBoard } from './notice-board.ts';
import { createScreenMachine, type ScreenActor } from './screen-machine.ts';
import type { Services } from './services.ts';

/** Starts the product in an element of the page. */
export function startApp(root: HTMLElement): void {
  const { progress: store, settings } = openBrowserStore();
  const router = new HashRouter(window);
  const notices = new NoticeBoard();
  const { nowIso } = browserClock;
  const loading: LoadingServices = {
    ...{ store, drawSeed, nowIso },
    source: new FetchScenarioSource(document.baseURI, fetchFile),
    wait: (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds)),
    onStoreFailure: (reason) => notices.tellFailure(reason),
  };
  const machine = createScreenMachine((route) => loadScreen(route, loading));
  const screens = createActor(machine, { input: { route: router.current() } });
  const services: Services = { router, screens, notices, store, settings, nowIso };
  follow(services, screens);
  screens.start();
  render(<App {...{ services, screens }} />, root);
}

/** Keeps address and notices in step with the screens, and the screens with the address. */
function follow({ router, notices }: Services, screens: ScreenActor): void {
  let shown: unknown;
  screens.subscribe(({ context: { content } }) => {
    if (content === undefined || content === shown) return;
    shown = content;
    router.correct(content.route);
    for (const notice of content.notices) notices.tell(notice);
  });
  router.onChange((route) => screens.send({ type: 'OPEN', route }));
}
