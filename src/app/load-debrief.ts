import { buildDebrief } from '../debrief/build-debrief.ts';
import type { AttemptRecord } from '../progress/attempt-record.ts';
import type { ScenarioBundle } from '../progress/library-card.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import { findRecord, summariseRecords } from '../progress/summarise-records.ts';
import { DebriefScreen } from '../ui/debrief.tsx';
import { replayExactly } from './open-attempt.ts';
import type { ScenarioRoute } from './route.ts';
import type { DebriefContent } from './screen-content.ts';

/**
 * The debrief of a run kept on this device, rebuilt from its moves. "missing" when no such run is
 * kept; "changed" when the scenario is no longer the one it was made in.
 */
export async function loadDebrief(
  bundle: ScenarioBundle,
  { slug, seed, fromTurn }: ScenarioRoute & { readonly seed: string },
  store: ProgressStore,
): Promise<DebriefContent | 'missing' | 'changed'> {
  const { playable, chance } = bundle;
  const scenarioId = playable.scenario.id;
  const listed = await store.listRecords();
  const records = listed.ok ? listed.value.items : [];
  const record = findRecord(records, { scenarioId, seed, fromTurn });
  if (record === undefined) return 'missing';
  const step = replayExactly(playable, record);
  if (step === undefined) return 'changed';
  return {
    screen: 'debrief',
    route: { screen: 'debrief', slug, seed, fromTurn },
    notices: [],
    ...{ bundle, record },
    debrief: buildDebrief(playable, step.attempt.transcript, chance),
    ...compareScores(record, records),
    View: DebriefScreen,
  };
}

type Comparison = Pick<DebriefContent, 'firstScore' | 'bestScore'>;

/** First and best score, once there is another run to compare with. */
function compareScores(record: AttemptRecord, records: readonly AttemptRecord[]): Comparison {
  const progress = summariseRecords(records).get(record.scenarioId);
  const hasOthers = record.practice || (progress?.runs ?? 0) > 1;
  if (progress === undefined || !hasOthers) return { firstScore: undefined, bestScore: undefined };
  return { firstScore: scoreOf(progress.first), bestScore: scoreOf(progress.best) };
}

function scoreOf(record: AttemptRecord | undefined): number | undefined {
  return record?.rubrics[0]?.overall;
}
