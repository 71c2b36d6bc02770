import { drawOpening } from '../engine/opening.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { OpeningFile } from '../progress/library-card.ts';
import { AttemptOnShow, showOpening, showRunning } from './attempt-on-show.ts';
import type { LoadingServices } from './loading-services.ts';
import { PlayScreen } from './play-screen.tsx';
import type { ScenarioRoute } from './route.ts';
import type { RunningAttempt } from './run-attempt.ts';
import type { ScreenContent, ScreenTools } from './screen-content.ts';

/** The attempt a link leads to, begun or resumed, ready for its first or next choice. */
export async function loadPlay(
  { slug, seed = '', fromTurn }: ScenarioRoute,
  services: LoadingServices,
): Promise<ScreenContent> {
  const key: AttemptKey = { scenarioId: slug, seed: seed || services.drawSeed(), fromTurn };
  return (await openEarly(key, services)) ?? openWhole(key, services);
}

/**
 * A new attempt, shown before what runs it is there; undefined where there may be something to
 * resume, or where the scenario is here already.
 */
async function openEarly(
  key: AttemptKey,
  services: LoadingServices,
): Promise<ScreenContent | undefined> {
  const { scenarioId, seed, fromTurn } = key;
  const { source } = services;
  const isNew = fromTurn === undefined && services.hasNoSave(key);
  if (!isNew || source.hasScenario(scenarioId)) return undefined;
  const loaded = await source.loadOpening(scenarioId);
  const file: OpeningFile | undefined = loaded.ok ? loaded.value : undefined;
  if (file?.opening === undefined) return undefined;
  const drawn = drawOpening(file.opening, seed);
  const begin = async (): Promise<RunningAttempt> => {
    const running = await run(key, services);
    const { hash } = running.controller.state.attempt.playable;
    if (hash !== drawn.attempt.playable.hash) services.onNotice('scenarioChanged');
    for (const notice of running.notices) services.onNotice(notice);
    return running;
  };
  const first = showOpening(drawn, file.usualTurns);
  const play = new AttemptOnShow(first, begin, services.isOnPage(key));
  return { ...contentOf(play, key), notices: [], complete: () => play.run() };
}

async function openWhole(key: AttemptKey, services: LoadingServices): Promise<ScreenContent> {
  const running = await run(key, services);
  const play = new AttemptOnShow(showRunning(running), async () => running);
  const { key: opened } = await play.run();
  return { ...contentOf(play, opened), notices: running.notices };
}

/** What runs an attempt is not in the program's first file: the first choice comes without it. */
async function run(key: AttemptKey, services: LoadingServices): Promise<RunningAttempt> {
  // Asked for while the code is still on its way.
  void services.source.loadScenario(key.scenarioId);
  const { runAttempt } = await import('./run-attempt.ts');
  return runAttempt(key, services);
}

function contentOf(play: AttemptOnShow, { scenarioId, seed, fromTurn }: AttemptKey) {
  const route: ScenarioRoute = { screen: 'play', slug: scenarioId, seed, fromTurn };
  return {
    ...({ screen: 'play', route } as const),
    draw: (tools: ScreenTools) => <PlayScreen key={play} play={play} route={route} tools={tools} />,
  };
}
