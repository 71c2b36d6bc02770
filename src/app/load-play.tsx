import type { AttemptKey } from '../progress/attempt-key.ts';
import { AttemptController } from './attempt-controller.ts';
import { loadBundle } from './load-bundle.ts';
import type { LoadingServices } from './loading-services.ts';
import { openAttempt } from './open-attempt.ts';
import { PlayScreen } from './play-screen.tsx';
import type { ScenarioRoute } from './route.ts';
import type { ScreenContent } from './screen-content.ts';

/** The attempt a link leads to, begun or resumed, ready for its first or next choice. */
export async function loadPlay(
  route: ScenarioRoute,
  services: LoadingServices,
): Promise<ScreenContent> {
  const { slug, fromTurn } = route;
  const seed = route.seed ?? services.drawSeed();
  const { playable } = await loadBundle(slug, services.source);
  const wanted: AttemptKey = { scenarioId: playable.scenario.id, seed, fromTurn };
  const opened = await openAttempt(playable, wanted, services.store);
  const controller = new AttemptController(opened, services);
  const full: ScenarioRoute = { screen: 'play', slug, seed, fromTurn: opened.key.fromTurn };
  return {
    screen: 'play',
    route: full,
    notices: opened.notices,
    draw: (tools) => (
      <PlayScreen key={controller} controller={controller} route={full} tools={tools} />
    ),
  };
}
