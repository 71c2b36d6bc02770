import type { AttemptRecord } from './attempt-record.ts';
import type { SavedAttempt } from './saved-attempt.ts';

export interface ResumableQuery {
  readonly scenarioId: string;
  /** Hash of the scenario as it is now. */
  readonly hash: string;
}

/**
 * The attempt to offer for going on: the newest save that still fits the scenario and is newer than
 * every result of it; undefined when there is none. Older saves are kept and offered no more.
 */
export function findResumable(
  saves: readonly SavedAttempt[],
  records: readonly AttemptRecord[],
  { scenarioId, hash }: ResumableQuery,
): SavedAttempt | undefined {
  const lastResult = records
    .filter((record) => record.scenarioId === scenarioId)
    .reduce((last, { finishedAtIso }) => (finishedAtIso > last ? finishedAtIso : last), '');
  return saves
    .filter((saved) => saved.scenarioId === scenarioId && saved.hash === hash)
    .filter(({ savedAtIso }) => savedAtIso > lastResult)
    .reduce<SavedAttempt | undefined>(
      (newest, saved) => (newest && newest.savedAtIso >= saved.savedAtIso ? newest : saved),
      undefined,
    );
}
