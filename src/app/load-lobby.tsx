import { findResumable } from '../progress/find-resumable.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { BriefingScreen } from './briefing-screen.tsx';
import { findResumables, standCards, type Remembered } from './card-standings.ts';
import { LibraryScreen } from './library-screen.tsx';
import { loadBundle } from './load-bundle.ts';
import type { LoadingServices } from './loading-services.ts';
import { LIBRARY, type ScenarioRoute } from './route.ts';
import { ScreenTrouble, type ScreenContent } from './screen-content.ts';

/** A slow database may delay the scores on the cards, not the cards. */
const LONGEST_WAIT_MS = 1000;

/** All scenarios there are, with what is remembered of them. */
export async function loadLibrary(services: LoadingServices): Promise<ScreenContent> {
  const remembering = recall(services);
  const opening = services.openOwn().catch(() => undefined);
  const library = await services.source.loadLibrary();
  if (!library.ok) throw new ScreenTrouble('libraryLoad', library.reason);
  const { cards } = library.value;
  const remembered = await remembering;
  const standings = standCards(cards, remembered);
  const resumables = findResumables(cards, remembered);
  const own = await opening;
  return {
    screen: 'library',
    route: LIBRARY,
    notices: remembered.notices,
    draw: (tools) => (
      <LibraryScreen {...{ cards, standings, resumables, own, remembered, tools }} />
    ),
  };
}

/** What is read before a run; a seed in the link is kept for that run. */
export async function loadBriefing(
  { slug, seed }: ScenarioRoute,
  services: LoadingServices,
  notices: readonly NoticeKey[] = [],
): Promise<ScreenContent> {
  const remembering = recall(services);
  const bundle = await loadBundle(slug, services.source);
  const { saves, records } = await remembering;
  const { hash, scenario } = bundle.playable;
  const resumable = findResumable(saves, records, { scenarioId: scenario.id, hash });
  return {
    screen: 'brief',
    route: { screen: 'brief', slug, seed },
    notices,
    draw: (tools) => <BriefingScreen {...{ bundle, resumable, seed, tools }} />,
  };
}

interface Recollection extends Remembered {
  readonly notices: readonly NoticeKey[];
}

function recall({ store, wait }: LoadingServices): Promise<Recollection> {
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
