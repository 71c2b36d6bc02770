import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';
import { formatRecordKey, type AttemptRecord } from '../progress/attempt-record.ts';
import { MemoryStore } from '../progress/memory-store.ts';
import {
  DONE,
  type Listing,
  type ProgressStore,
  type StoreOutcome,
  type StoreResult,
} from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { JournalUpkeep } from './journal-upkeep.ts';

export interface FullStoreParts {
  readonly journal: JournalUpkeep;
  readonly database: ProgressStore;
  /** Calls back in a moment in which nobody waits for the page. */
  readonly whenQuiet: (act: () => void) => void;
}

/**
 * Database and journal as one store, and memory for whatever the database does not take, so that
 * the page that is open goes on in any case.
 */
export class FullStore implements ProgressStore {
  readonly #journal: JournalUpkeep;
  readonly #database: ProgressStore;
  readonly #whenQuiet: FullStoreParts['whenQuiet'];
  readonly #memory = new MemoryStore();
  readonly #unwritten = new Map<string, SavedAttempt>();
  #writing: Promise<unknown> = Promise.resolve();
  /** Uses of the store that stand in the queue behind a save. */
  #waiting = 0;
  #hurry = (): void => undefined;

  constructor({ journal, database, whenQuiet }: FullStoreParts) {
    this.#journal = journal;
    this.#database = database;
    this.#whenQuiet = whenQuiet;
  }

  /**
   * What the journal holds already is written to the database in a quiet moment, at the latest
   * before the store is used for anything else. Turns made until then are written once.
   */
  saveAttempt(saved: SavedAttempt): Promise<StoreOutcome> {
    const name = formatAttemptKey(saved);
    this.#unwritten.set(name, saved);
    return this.#enqueue(async () => {
      const isJournaled = this.#journal.holds(saved);
      if (isJournaled && this.#unwritten.has(name)) await this.#untilQuiet();
      const newest = this.#unwritten.get(name);
      if (newest === undefined) return DONE;
      this.#unwritten.delete(name);
      if (isJournaled) this.#journal.tidy(newest);
      const stored = await this.#database.saveAttempt(newest);
      if (!stored.ok) await this.#memory.saveAttempt(newest);
      return stored;
    });
  }

  async loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>> {
    const corrupt = this.#journal.setCorruptAside(key);
    const remembered = await this.#memory.loadAttempt(key);
    if (remembered.ok && remembered.value !== undefined) return remembered;
    const stored = await this.#use(() => this.#database.loadAttempt(key));
    const isLost = corrupt > 0 && stored.ok && stored.value === undefined;
    return isLost ? { ok: false, reason: 'corrupt' } : stored;
  }

  async listAttempts(): Promise<StoreResult<Listing<SavedAttempt>>> {
    const stored = await this.#use(() => this.#database.listAttempts());
    if (stored.ok) for (const saved of stored.value.items) this.#journal.noteElsewhere(saved);
    const remembered = itemsOf(await this.#memory.listAttempts());
    return merge(stored, [...this.#journal.list(), ...remembered], {
      keyOf: formatAttemptKey,
      timeOf: (saved) => saved.savedAtIso,
    });
  }

  async setAsideAttempt(key: AttemptKey): Promise<StoreOutcome> {
    const journaled = this.#journal.setAside(key);
    await this.#memory.setAsideAttempt(key);
    const stored = await this.#use(() => this.#database.setAsideAttempt(key));
    return stored.ok ? stored : journaled;
  }

  async addRecord(record: AttemptRecord): Promise<StoreOutcome> {
    const stored = await this.#use(() => this.#database.addRecord(record));
    if (!stored.ok) await this.#memory.addRecord(record);
    return stored;
  }

  async finishAttempt(record: AttemptRecord): Promise<StoreOutcome> {
    const stored = await this.#use(() => this.#database.finishAttempt(record));
    // Only now: until the result is kept, the save is all there is of this run.
    if (stored.ok) this.#journal.finish(record);
    else await this.#memory.finishAttempt(record);
    return stored;
  }

  async listRecords(): Promise<StoreResult<Listing<AttemptRecord>>> {
    const stored = await this.#use(() => this.#database.listRecords());
    return merge(stored, itemsOf(await this.#memory.listRecords()), {
      keyOf: formatRecordKey,
      timeOf: (record) => record.finishedAtIso,
    });
  }

  #untilQuiet(): Promise<void> {
    if (this.#waiting > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#hurry = resolve;
      this.#whenQuiet(resolve);
    });
  }

  /** Somebody waits for the outcome, so nothing in the queue before it waits for a quiet moment. */
  #use<T>(work: () => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
    this.#waiting += 1;
    this.#hurry();
    return this.#enqueue(() => {
      this.#waiting -= 1;
      return work();
    });
  }

  /** One after the other, in the order they were asked for. */
  #enqueue<T>(work: () => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
    const done = this.#writing.then(work);
    this.#writing = done;
    return done;
  }
}

function itemsOf<T>(listed: StoreResult<Listing<T>>): readonly T[] {
  return listed.ok ? listed.value.items : [];
}

interface Identity<T> {
  readonly keyOf: (item: T) => string;
  readonly timeOf: (item: T) => string;
}

/** Both lists as one, the newer item where both have the same key. */
function merge<T>(
  stored: StoreResult<Listing<T>>,
  more: readonly T[],
  { keyOf, timeOf }: Identity<T>,
): StoreResult<Listing<T>> {
  if (!stored.ok && more.length === 0) return stored;
  const newest = new Map<string, T>();
  for (const item of [...itemsOf(stored), ...more]) {
    const known = newest.get(keyOf(item));
    if (known === undefined || timeOf(item) >= timeOf(known)) newest.set(keyOf(item), item);
  }
  const setAside = stored.ok ? stored.value.setAside : 0;
  return { ok: true, value: { items: [...newest.values()], setAside } };
}
