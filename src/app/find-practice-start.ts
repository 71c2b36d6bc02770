import type { AttemptKey } from '../progress/attempt-key.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { findRecord } from '../progress/summarise-records.ts';

export type PracticeStart = Pick<SavedAttempt, 'hash' | 'seed' | 'locale' | 'moves'>;

/**
 * The moves before the turn a practice link names, from the run it was made of; undefined when that
 * run is not kept on this device or is shorter.
 */
export async function findPracticeStart(
  { scenarioId, seed, fromTurn = 0 }: AttemptKey,
  store: ProgressStore,
): Promise<PracticeStart | undefined> {
  const listed = await store.listRecords();
  const records = listed.ok ? listed.value.items : [];
  const record = findRecord(records, { scenarioId, seed });
  if (record === undefined || record.moves.length < fromTurn) return undefined;
  return { ...record, moves: record.moves.slice(0, fromTurn) };
}
