import type { AttemptRecord } from '../progress/attempt-record.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { findRecord, summariseRecords } from '../progress/summarise-records.ts';
import { DebriefScreen } from '../ui/debrief.tsx';
import { loadBundle } from './load-bundle.ts';
import type { LoadingServices } from './loading-services.ts';
import { openPractice } from './open-practice.ts';
import { hireDebriefWorker, orderDebrief } from './order-debrief.ts';
import { replayExactly } from './replay-exactly.ts';
import { LIBRARY, type ScenarioRoute } from './route.ts';
import { savePlay } from './save-play.ts';
import type { ScreenContent, ScreenTools } from './screen-content.ts';

/**
 * The debrief of a run kept on this device, rebuilt from its moves. Without such a run, or when the
 * scenario is no longer the one it was made in, the way leads to the briefing.
 */
export async function loadDebriefOrBriefing(
  route: ScenarioRoute,
  services: LoadingServices,
): Promise<ScreenContent> {
  const { slug, seed, fromTurn } = route;
  const { playable, chance } = await loadBundle(slug, services.source);
  const listed = await services.store.listRecords();
  const records = listed.ok ? listed.value.items : [];
  const key = { scenarioId: playable.scenario.id, seed: seed ?? '', fromTurn };
  const record = findRecord(records, key);
  const step = record && replayExactly(playable, record);
  if (record === undefined || step === undefined) {
    return leadToBriefing(route, services, record === undefined ? [] : ['scenarioChanged']);
  }
  const debrief = await orderDebrief({ playable, transcript: step.attempt.transcript, chance });
  const scores = compareScores(record, records);
  return {
    screen: 'debrief',
    route,
    notices: [],
    draw: (tools) => (
      <DebriefScreen
        {...{ debrief, playable, ...scores }}
        locale={record.locale}
        isPractice={record.practice}
        onSavePlay={() => savePlay(step.attempt.transcript, playable, debrief.scorecard)}
        {...actOn(record, tools)}
      />
    ),
  };
}

/** Gets everything a debrief will need while the conversation still goes on. */
export function prepareDebrief(): void {
  hireDebriefWorker();
}

async function leadToBriefing(
  route: ScenarioRoute,
  services: LoadingServices,
  notices: readonly NoticeKey[],
): Promise<ScreenContent> {
  const { loadBriefing } = await import('./load-lobby.tsx');
  return loadBriefing(route, services, notices);
}

function actOn(record: AttemptRecord, { services, onSettings }: ScreenTools) {
  const { router } = services;
  const { scenarioId: slug, seed } = record;
  return {
    onTryAgain: (wanted: 'same' | 'new') =>
      router.go({ screen: 'play', slug, ...(wanted === 'same' ? { seed } : {}) }),
    onRetryFrom: (turn: number) => void openPractice(record, turn, services),
    onLibrary: () => router.go(LIBRARY),
    onSettings,
  };
}

interface Comparison {
  readonly firstScore?: number | undefined;
  readonly bestScore?: number | undefined;
}

/** First and best score, once there is another run to compare with. */
function compareScores(record: AttemptRecord, records: readonly AttemptRecord[]): Comparison {
  const progress = summariseRecords(records).get(record.scenarioId);
  const hasOthers = record.practice || (progress?.runs ?? 0) > 1;
  if (progress === undefined || !hasOthers) return {};
  return { firstScore: scoreOf(progress.first), bestScore: scoreOf(progress.best) };
}

function scoreOf(record: AttemptRecord | undefined): number | undefined {
  return record?.rubrics[0]?.overall;
}
