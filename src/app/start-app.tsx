import { hydrate, options, render } from 'preact';
import { afterPaint } from '../platform/after-paint.ts';
import { browserClock } from '../platform/browser-clock.ts';
import { openBrowserStore } from '../platform/open-browser-store.ts';
import { FetchScenarioSource } from '../platform/scenario-source.ts';
import { App } from './app.tsx';
import { fetchFile } from './early-file.ts';
import type { FirstScreen } from './first-screen.ts';
import { drawSeed } from './fresh-seed.ts';
import { HashRouter } from './hash-router.ts';
import { loadScreen } from './load-screen.ts';
import type { LoadingServices } from './loading-services.ts';
import { NoticeBoard } from './notice-board.ts';
import { PACKED_OPENINGS } from './packed-openings.ts';
import { Screens } from './screens.ts';
import type { Services } from './services.ts';

/** Starts the product in an element of the page, on which its first screen may be already. */
export function startApp(root: HTMLElement, first?: FirstScreen): void {
  // Effects wait for the same frame as everything else that comes after an answer.
  options.requestAnimationFrame = afterPaint;
  const { progress: store, settings, hasNoSave } = openBrowserStore();
  const router = new HashRouter(window);
  const notices = new NoticeBoard();
  const { nowIso } = browserClock;
  const openOwn = async () => (await import('./own/open-own-files.ts')).openOwnFiles(nowIso);
  const loading: LoadingServices = {
    ...{ store, hasNoSave, drawSeed, nowIso, openOwn },
    source: new FetchScenarioSource({
      ...{ base: document.baseURI, fetchFile, packed: PACKED_OPENINGS },
      loadOwn: async (slug) => (await openOwn()).load(slug),
    }),
    wait: (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds)),
    wantsMildWords: () => settings.loadSettings().mildWords,
    followsEdits: import.meta.env.DEV,
    isOnPage: ({ scenarioId, seed }) =>
      first?.route.slug === scenarioId && first.route.seed === seed,
    onStoreFailure: (reason) => notices.tellFailure(reason),
    onNotice: (notice) => notices.tell(notice),
  };
  const screens = new Screens((route) => loadScreen(route, loading));
  const services: Services = { router, screens, notices, store, settings, nowIso };
  follow(services, screens);
  // Until there is something to draw, the page itself says that it is loading.
  const endWaiting = screens.observe(({ content, trouble }) => {
    if (content === undefined && trouble === undefined) return;
    endWaiting();
    const app = <App {...{ services, screens }} />;
    if (first === undefined || content === undefined) root.replaceChildren();
    // Elements that are there already are kept, and with them what was pressed.
    if (first !== undefined && content !== undefined) hydrate(app, root);
    else render(app, root);
    first?.handOver();
  });
  screens.open(first?.route ?? router.current());
}

/** Keeps address and notices in step with the screens, and the screens with the address. */
function follow({ router, notices }: Services, screens: Screens): void {
  screens.observe(({ content }) => {
    if (content === undefined) return;
    router.correct(content.route);
    for (const notice of content.notices) notices.tell(notice);
  });
  router.onChange((route) => screens.open(route));
}
