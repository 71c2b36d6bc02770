import type { ScenarioSource } from '../platform/scenario-source.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import { findResumable } from '../progress/find-resumable.ts';
import type { ScenarioBundle } from '../progress/library-card.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { AttemptController, type ControllerOptions } from './attempt-controller.ts';
import { findResumables, standCards, type Remembered } from './card-standings.ts';
import { openAttempt } from './open-attempt.ts';
import { LIBRARY, type Route, type ScenarioRoute } from './route.ts';
import {
  ScreenTrouble,
  type BriefContent,
  type LibraryContent,
  type PlayContent,
  type ScreenContent,
} from './screen-content.ts';

export interface LoadingServices extends ControllerOptions {
  readonly source: ScenarioSource;
  readonly store: ProgressStore;
  readonly drawSeed: () => string;
  /** Resolves after the given milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A slow database may delay the scores on the cards, not the cards. */
const LONGEST_WAIT_MS = 1000;

/** Loads everything the screen of a route needs. Rejects with a ScreenTrouble when it cannot. */
export function loadScreen(route: Route, services: LoadingServices): Promise<ScreenContent> {
  if (route.screen === 'library') return loadLibrary(services);
  if (route.screen === 'brief') return loadBriefing(route, services);
  if (route.screen === 'play') return loadPlay(route, services);
  return loadDebriefOrBriefing(route, services);
}

async function loadLibrary(services: LoadingServices): Promise<LibraryContent> {
  const remembering = recall(services);
  const library = await services.source.loadLibrary();
  if (!library.ok) throw new ScreenTrouble('libraryLoad', library.reason);
  const { cards } = library.value;
  const remembered = await remembering;
  return {
    ...{ screen: 'library', route: LIBRARY, notices: remembered.notices, cards },
    standings: standCards(cards, remembered),
    resumable: findResumables(cards, remembered),
  };
}

async function loadBriefing(
  { slug, seed }: ScenarioRoute,
  services: LoadingServices,
  notices: readonly NoticeKey[] = [],
): Promise<BriefContent> {
  const remembering = recall(services);
  const bundle = await loadBundle(slug, services.source);
  const { saves, records } = await remembering;
  const { hash, scenario } = bundle.playable;
  const resumable = findResumable(saves, records, { scenarioId: scenario.id, hash });
  return { screen: 'brief', route: { screen: 'brief', slug, seed }, notices, bundle, resumable };
}

async function loadPlay(route: ScenarioRoute, services: LoadingServices): Promise<PlayContent> {
  const { slug, fromTurn } = route;
  const seed = route.seed ?? services.drawSeed();
  const bundle = await loadBundle(slug, services.source);
  const wanted: AttemptKey = { scenarioId: bundle.playable.scenario.id, seed, fromTurn };
  const opened = await openAttempt(bundle.playable, wanted, services.store);
  return {
    screen: 'play',
    route: { screen: 'play', slug, seed, fromTurn: opened.key.fromTurn },
    notices: opened.notices,
    bundle,
    controller: new AttemptController(opened, services),
  };
}

/** Without a run to report, or with one of another version, the way leads to the briefing. */
async function loadDebriefOrBriefing(
  route: ScenarioRoute,
  services: LoadingServices,
): Promise<ScreenContent> {
  if (route.seed === undefined) return loadBriefing(route, services);
  const bundle = await loadBundle(route.slug, services.source);
  const { loadDebrief } = await import('./load-debrief.ts');
  const debrief = await loadDebrief(bundle, { ...route, seed: route.seed }, services.store);
  if (typeof debrief !== 'string') return debrief;
  const notices: readonly NoticeKey[] = debrief === 'changed' ? ['scenarioChanged'] : [];
  return loadBriefing(route, services, notices);
}

async function loadBundle(slug: string, source: ScenarioSource): Promise<ScenarioBundle> {
  const loaded = await source.loadScenario(slug);
  if (loaded.ok) return loaded.value;
  throw new ScreenTrouble(loaded.reason === 'missing' ? 'noScenario' : 'scenarioLoad', slug);
}

interface Recollection extends Remembered {
  readonly notices: readonly NoticeKey[];
}

async function recall({ store, wait }: LoadingServices): Promise<Recollection> {
  const nothing: Recollection = { saves: [], records: [], notices: [] };
  return Promise.race([recallAll(store), wait(LONGEST_WAIT_MS).then(() => nothing)]);
}

async function recallAll(store: ProgressStore): Promise<Recollection> {
  const [saves, records] = await Promise.all([store.listAttempts(), store.listRecords()]);
  const setAside =
    (saves.ok ? saves.value.setAside : 0) + (records.ok ? records.value.setAside : 0);
  return {
    saves: saves.ok ? saves.value.items : [],
    records: records.ok ? records.value.items : [],
    notices: setAside > 0 ? ['savedFileSetAside'] : [],
  };
}
