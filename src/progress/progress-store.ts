import type { AttemptKey } from './attempt-key.ts';
import type { AttemptRecord } from './attempt-record.ts';
import type { SavedAttempt } from './saved-attempt.ts';
import type { Settings } from './settings.ts';

/**
 * full: no room left on the device. forbidden: the browser keeps nothing for this page.
 * corrupt: something stored could not be read; it was set aside, not deleted.
 */
export type StoreFailure = 'full' | 'forbidden' | 'corrupt';

export type StoreResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: StoreFailure };

export type StoreOutcome = StoreResult<undefined>;

/** What could be read, and how many stored things could not and were set aside. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly setAside: number;
}

/** Where progress is kept. No method throws or rejects; what went wrong is in the result. */
export interface ProgressStore {
  /** Keeps the attempt as it stands now; saves made by other tabs stay. */
  saveAttempt(saved: SavedAttempt): Promise<StoreOutcome>;
  /** The unfinished attempt, or undefined when there is none. */
  loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>>;
  listAttempts(): Promise<StoreResult<Listing<SavedAttempt>>>;
  /** Takes the attempt out of the way, kept under another key. */
  setAsideAttempt(key: AttemptKey): Promise<StoreOutcome>;
  /** Keeps the result; the save stays, so that the last words can be read again. */
  addRecord(record: AttemptRecord): Promise<StoreOutcome>;
  /** Keeps the result once more, and drops the saves it has made superfluous. */
  finishAttempt(record: AttemptRecord): Promise<StoreOutcome>;
  listRecords(): Promise<StoreResult<Listing<AttemptRecord>>>;
}

/** Settings are read before the first picture, hence without waiting. */
export interface SettingsStore {
  loadSettings(): Settings;
  saveSettings(settings: Settings): StoreOutcome;
}

export const DONE: StoreOutcome = { ok: true, value: undefined };
