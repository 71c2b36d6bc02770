import { isSameAttempt, type AttemptKey } from './attempt-key.ts';
import type { AttemptRecord } from './attempt-record.ts';

/** What has been reached in one scenario. Practice is counted and changes no result. */
export interface ScenarioProgress {
  readonly scenarioId: string;
  /** Earliest result that counts; it never changes again. */
  readonly first?: AttemptRecord | undefined;
  /** Highest result of the main rubric; the earlier one among equals. */
  readonly best?: AttemptRecord | undefined;
  readonly runs: number;
  readonly practiceRuns: number;
}

/** The progress per scenario, whatever the order of the records. */
export function summariseRecords(
  records: readonly AttemptRecord[],
): ReadonlyMap<string, ScenarioProgress> {
  const progress = new Map<string, ScenarioProgress>();
  for (const record of sortByTime(records)) {
    const known = progress.get(record.scenarioId) ?? {
      ...{ scenarioId: record.scenarioId, runs: 0, practiceRuns: 0 },
    };
    progress.set(record.scenarioId, addRecord(known, record));
  }
  return progress;
}

function addRecord(known: ScenarioProgress, record: AttemptRecord): ScenarioProgress {
  if (record.practice) return { ...known, practiceRuns: known.practiceRuns + 1 };
  const isBest = known.best === undefined || mainScore(record) > mainScore(known.best);
  return {
    ...known,
    runs: known.runs + 1,
    first: known.first ?? record,
    best: isBest ? record : known.best,
  };
}

function mainScore(record: AttemptRecord): number {
  return record.rubrics[0]?.overall ?? 0;
}

/** The latest record of this very attempt, or undefined when it was never finished here. */
export function findRecord(
  records: readonly AttemptRecord[],
  key: AttemptKey,
): AttemptRecord | undefined {
  return sortByTime(records.filter((record) => isSameAttempt(record, key))).at(-1);
}

function sortByTime(records: readonly AttemptRecord[]): readonly AttemptRecord[] {
  return [...records].sort((a, b) => compareText(a.finishedAtIso, b.finishedAtIso));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
