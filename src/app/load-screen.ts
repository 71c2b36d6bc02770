import { loadPlay } from './load-play.tsx';
import type { LoadingServices } from './loading-services.ts';
import type { Route } from './route.ts';
import type { ScreenContent } from './screen-content.ts';

/**
 * Loads everything the screen of a route needs; rejects with a ScreenTrouble when it cannot. Only
 * the play screen is in the program's first file: a link to it must work at once on a slow phone.
 */
export async function loadScreen(route: Route, services: LoadingServices): Promise<ScreenContent> {
  if (route.screen === 'play') return loadPlay(route, services);
  // Asked for while the code of the screen is still on its way.
  if (route.screen === 'library') {
    void services.source.loadLibrary();
    services.openOwn().catch(() => undefined);
  } else void services.source.loadScenario(route.slug);
  if (route.screen === 'debrief') {
    const { loadDebriefOrBriefing } = await import('./load-debrief.tsx');
    return loadDebriefOrBriefing(route, services);
  }
  const { loadLibrary, loadBriefing } = await import('./load-lobby.tsx');
  return route.screen === 'library' ? loadLibrary(services) : loadBriefing(route, services);
}
