import type { Step } from '../engine/attempt.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { replayAttempt } from '../engine/replay-attempt.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { findRecord } from '../progress/summarise-records.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { NoticeKey } from '../ui/frame-view.ts';

export interface OpenedAttempt {
  readonly key: AttemptKey;
  readonly step: Step;
  /** When the step was saved last; undefined for an attempt that has just begun. */
  readonly savedAtIso: string | undefined;
  readonly notices: readonly NoticeKey[];
}

/**
 * The attempt of a key: resumed where it was left, or begun, for practice from the turn the key
 * names. A save of another version of the scenario is set aside, and the attempt begins anew.
 */
export async function openAttempt(
  playable: PlayableScenario,
  key: AttemptKey,
  store: ProgressStore,
): Promise<OpenedAttempt> {
  const loaded = await store.loadAttempt(key);
  const corrupt: readonly NoticeKey[] =
    !loaded.ok && loaded.reason === 'corrupt' ? ['savedFileSetAside'] : [];
  const saved = loaded.ok ? loaded.value : undefined;
  if (saved === undefined) return beginOrPractise(playable, key, { store, notices: corrupt });
  const step = replayExactly(playable, saved);
  if (step !== undefined) return { key, step, savedAtIso: saved.savedAtIso, notices: [] };
  await store.setAsideAttempt(key);
  return beginAnew(playable, key, ['scenarioChanged']);
}

/** The attempt after these moves, or undefined when the scenario is not the one they were made in. */
export function replayExactly(
  playable: PlayableScenario,
  { hash, seed, locale, moves }: Pick<SavedAttempt, 'hash' | 'seed' | 'locale' | 'moves'>,
): Step | undefined {
  if (hash !== playable.hash) return undefined;
  const step = replayAttempt(playable, { seed, locale, moves });
  return step.attempt.transcript.turns.length === moves.length ? step : undefined;
}

interface Beginning {
  readonly store: ProgressStore;
  readonly notices: readonly NoticeKey[];
}

async function beginOrPractise(
  playable: PlayableScenario,
  key: AttemptKey,
  { store, notices }: Beginning,
): Promise<OpenedAttempt> {
  const { fromTurn } = key;
  if (fromTurn === undefined) return beginAnew(playable, key, notices);
  const records = await store.listRecords();
  const record = records.ok
    ? findRecord(records.value.items, { ...key, fromTurn: undefined })
    : undefined;
  const moves = record?.moves.slice(0, fromTurn);
  const step = record && moves && replayExactly(playable, { ...record, moves });
  if (step === undefined || moves?.length !== fromTurn) {
    return beginAnew(playable, key, notices);
  }
  return { key, step, savedAtIso: undefined, notices };
}

/** From the start: without the turns before it, practice would be an attempt like any other. */
function beginAnew(
  playable: PlayableScenario,
  { scenarioId, seed, fromTurn }: AttemptKey,
  notices: readonly NoticeKey[],
): OpenedAttempt {
  const key: AttemptKey = fromTurn === 0 ? { scenarioId, seed, fromTurn } : { scenarioId, seed };
  return { key, step: beginAttempt(playable, { seed }), savedAtIso: undefined, notices };
}
