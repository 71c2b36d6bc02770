import { formatAttemptKey, type AttemptKey } from './attempt-key.ts';
import { formatRecordKey, type AttemptRecord } from './attempt-record.ts';
import {
  DONE,
  type Listing,
  type ProgressStore,
  type StoreOutcome,
  type StoreResult,
} from './progress-store.ts';
import type { SavedAttempt } from './saved-attempt.ts';
import { beginsWithMoves } from './stored-moves.ts';

/** Keeps progress while the page is open, for browsers that keep nothing longer. */
export class MemoryStore implements ProgressStore {
  readonly #attempts = new Map<string, SavedAttempt>();
  readonly #records = new Map<string, AttemptRecord>();
  readonly #aside = new Map<string, SavedAttempt>();

  async saveAttempt(saved: SavedAttempt): Promise<StoreOutcome> {
    this.#attempts.set(formatAttemptKey(saved), saved);
    return DONE;
  }

  async loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>> {
    return { ok: true, value: this.#attempts.get(formatAttemptKey(key)) };
  }

  async listAttempts(): Promise<StoreResult<Listing<SavedAttempt>>> {
    return { ok: true, value: { items: [...this.#attempts.values()], setAside: 0 } };
  }

  async setAsideAttempt(key: AttemptKey): Promise<StoreOutcome> {
    const name = formatAttemptKey(key);
    const saved = this.#attempts.get(name);
    if (saved !== undefined) this.#aside.set(`${name}@${saved.savedAtIso}`, saved);
    this.#attempts.delete(name);
    return DONE;
  }

  async addRecord(record: AttemptRecord): Promise<StoreOutcome> {
    this.#records.set(formatRecordKey(record), record);
    return DONE;
  }

  async finishAttempt(record: AttemptRecord): Promise<StoreOutcome> {
    await this.addRecord(record);
    const name = formatAttemptKey(record);
    const saved = this.#attempts.get(name);
    if (saved !== undefined && beginsWithMoves(record.moves, saved.moves)) {
      this.#attempts.delete(name);
    }
    return DONE;
  }

  async listRecords(): Promise<StoreResult<Listing<AttemptRecord>>> {
    return { ok: true, value: { items: [...this.#records.values()], setAside: 0 } };
  }
}
