import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';
import type { AttemptRecord } from '../progress/attempt-record.ts';
import { MemoryStore } from '../progress/memory-store.ts';
import {
  DONE,
  type Listing,
  type ProgressStore,
  type StoreOutcome,
  type StoreResult,
} from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { AttemptJournal } from './attempt-journal.ts';

/**
 * Progress in a browser: the journal at once, the database right after it, and memory for whatever
 * neither would take, so that the page that is open goes on in any case.
 */
export class BrowserStore implements ProgressStore {
  readonly #journal: AttemptJournal;
  readonly #openDatabase: () => Promise<ProgressStore>;
  readonly #memory = new MemoryStore();
  readonly #unwritten = new Map<string, SavedAttempt>();
  #database: Promise<ProgressStore> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(journal: AttemptJournal, openDatabase: () => Promise<ProgressStore>) {
    this.#journal = journal;
    this.#openDatabase = openDatabase;
  }

  async saveAttempt(saved: SavedAttempt): Promise<StoreOutcome> {
    const journaled = this.#journal.write(saved);
    const stored = await this.#enqueueNewest(saved);
    return journaled.ok ? journaled : stored;
  }

  /** Waits for the database only when the journal cannot answer alone. */
  async loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>> {
    const { kind, saved } = this.#journal.read(key);
    if (saved !== undefined) return { ok: true, value: saved };
    const remembered = await this.#memory.loadAttempt(key);
    if (kind === 'none' || (remembered.ok && remembered.value !== undefined)) return remembered;
    const stored = await this.#withDatabase((store) => store.loadAttempt(key));
    if (kind === 'corrupt' && stored.ok && stored.value === undefined) {
      return { ok: false, reason: 'corrupt' };
    }
    return stored;
  }

  async listAttempts(): Promise<StoreResult<Listing<SavedAttempt>>> {
    const stored = await this.#afterWrites((store) => store.listAttempts());
    if (stored.ok) for (const saved of stored.value.items) this.#journal.noteElsewhere(saved);
    return merge(stored, [...this.#journal.list(), ...(await this.#remembered())], {
      keyOf: formatAttemptKey,
      timeOf: (saved) => saved.savedAtIso,
    });
  }

  async setAsideAttempt(key: AttemptKey): Promise<StoreOutcome> {
    const journaled = this.#journal.setAside(key);
    await this.#memory.setAsideAttempt(key);
    const stored = await this.#enqueue((store) => store.setAsideAttempt(key));
    return stored.ok ? stored : journaled;
  }

  async addRecord(record: AttemptRecord): Promise<StoreOutcome> {
    const stored = await this.#enqueue((store) => store.addRecord(record));
    if (!stored.ok) await this.#memory.addRecord(record);
    return stored;
  }

  async finishAttempt(record: AttemptRecord): Promise<StoreOutcome> {
    const stored = await this.#enqueue((store) => store.finishAttempt(record));
    // Only now: until the result is kept, the save is all there is of this run.
    if (stored.ok) this.#journal.finish(record);
    else await this.#memory.finishAttempt(record);
    return stored;
  }

  async listRecords(): Promise<StoreResult<Listing<AttemptRecord>>> {
    const stored = await this.#afterWrites((store) => store.listRecords());
    const remembered = await this.#memory.listRecords();
    return merge(stored, remembered.ok ? remembered.value.items : [], {
      keyOf: (record) => `${formatAttemptKey(record)}@${record.finishedAtIso}`,
      timeOf: (record) => record.finishedAtIso,
    });
  }

  async #remembered(): Promise<readonly SavedAttempt[]> {
    const remembered = await this.#memory.listAttempts();
    return remembered.ok ? remembered.value.items : [];
  }

  /** Turns made while the database is still writing are written once, as they stand then. */
  #enqueueNewest(saved: SavedAttempt): Promise<StoreOutcome> {
    const name = formatAttemptKey(saved);
    this.#unwritten.set(name, saved);
    const written = this.#writing.then(() => this.#writeNewest(name));
    this.#writing = written;
    return written;
  }

  async #writeNewest(name: string): Promise<StoreOutcome> {
    const newest = this.#unwritten.get(name);
    if (newest === undefined) return DONE;
    this.#unwritten.delete(name);
    const stored = await this.#withDatabase((store) => store.saveAttempt(newest));
    if (!stored.ok) await this.#memory.saveAttempt(newest);
    return stored;
  }

  /** One write after the other, in the order they were asked for. */
  #enqueue(write: (store: ProgressStore) => Promise<StoreOutcome>): Promise<StoreOutcome> {
    const written = this.#writing.then(() => this.#withDatabase(write));
    this.#writing = written;
    return written;
  }

  #afterWrites<T>(
    read: (store: ProgressStore) => Promise<StoreResult<T>>,
  ): Promise<StoreResult<T>> {
    return this.#writing.then(() => this.#withDatabase(read));
  }

  async #withDatabase<T>(
    act: (store: ProgressStore) => Promise<StoreResult<T>>,
  ): Promise<StoreResult<T>> {
    try {
      this.#database ??= this.#openDatabase();
      return await act(await this.#database);
    } catch {
      // The part of the program that opens the database did not load; asked again next time.
      this.#database = undefined;
      return { ok: false, reason: 'forbidden' };
    }
  }
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
  const { items, setAside } = stored.ok ? stored.value : { items: [], setAside: 0 };
  const newest = new Map<string, T>();
  for (const item of [...items, ...more]) {
    const known = newest.get(keyOf(item));
    if (known === undefined || timeOf(item) >= timeOf(known)) newest.set(keyOf(item), item);
  }
  return { ok: true, value: { items: [...newest.values()], setAside } };
}
