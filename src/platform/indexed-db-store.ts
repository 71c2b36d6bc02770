import type { AttemptKey } from '../progress/attempt-key.ts';
import {
  formatRecordKey,
  readAttemptRecord,
  type AttemptRecord,
} from '../progress/attempt-record.ts';
import { chooseSlot, findSupersededSlots } from '../progress/attempt-slots.ts';
import {
  DONE,
  type Listing,
  type ProgressStore,
  type StoreOutcome,
  type StoreResult,
} from '../progress/progress-store.ts';
import { readSavedAttempt, type SavedAttempt } from '../progress/saved-attempt.ts';
import { deleteSlots, readSlots, slotPrefix, slotRange } from './attempt-slot-rows.ts';
import { openProgressDatabase, type ProgressDatabase } from './progress-database.ts';
import { setCorruptAside, setRowsAside, type ReadableRows } from './set-rows-aside.ts';
import { readStoreFailure } from './store-failure.ts';

/** Keeps progress in IndexedDB, one slot per attempt and tab. */
export class IndexedDbStore implements ProgressStore {
  readonly #tab: string;
  #opening: Promise<ProgressDatabase> | undefined;

  constructor(tab: string) {
    this.#tab = tab;
  }

  saveAttempt(saved: SavedAttempt): Promise<StoreOutcome> {
    return this.#guard(async (database) => {
      const { store, done } = database.transaction('attempts', 'readwrite');
      const own = `${slotPrefix(saved)}${this.#tab}`;
      const others = (await readSlots(store, saved)).filter(({ tab }) => tab !== this.#tab);
      await Promise.all([
        ...deleteSlots(store, saved, findSupersededSlots(others, saved.moves)),
        store.put(saved, own),
        done,
      ]);
      return DONE;
    });
  }

  loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>> {
    return this.#guard(async (database) => {
      const setAside = await setCorruptAside(database, 'attempts', slotRange(key));
      const slots = await readSlots(database.transaction('attempts').store, key);
      const saved = chooseSlot(slots, this.#tab)?.saved;
      if (saved === undefined && setAside > 0) return { ok: false, reason: 'corrupt' };
      return { ok: true, value: saved };
    });
  }

  listAttempts(): Promise<StoreResult<Listing<SavedAttempt>>> {
    return this.#guard((database) => list(database, 'attempts', readSavedAttempt));
  }

  setAsideAttempt(key: AttemptKey): Promise<StoreOutcome> {
    return this.#guard(async (database) => {
      await setRowsAside(database, 'attempts', { range: slotRange(key), isWanted: () => true });
      return DONE;
    });
  }

  addRecord(record: AttemptRecord): Promise<StoreOutcome> {
    return this.#guard(async (database) => {
      await database.put('records', record, formatRecordKey(record));
      return DONE;
    });
  }

  finishAttempt(record: AttemptRecord): Promise<StoreOutcome> {
    return this.#guard(async (database) => {
      const transaction = database.transaction(['attempts', 'records'], 'readwrite');
      const attempts = transaction.objectStore('attempts');
      const superseded = findSupersededSlots(await readSlots(attempts, record), record.moves);
      await Promise.all([
        transaction.objectStore('records').put(record, formatRecordKey(record)),
        ...deleteSlots(attempts, record, superseded),
        transaction.done,
      ]);
      return DONE;
    });
  }

  listRecords(): Promise<StoreResult<Listing<AttemptRecord>>> {
    return this.#guard((database) => list(database, 'records', readAttemptRecord));
  }

  async #guard<T>(
    act: (database: ProgressDatabase) => Promise<StoreResult<T>>,
  ): Promise<StoreResult<T>> {
    try {
      return await act(await this.#open());
    } catch (error) {
      return { ok: false, reason: readStoreFailure(error) };
    }
  }

  /** A connection that failed or was closed is opened anew at the next use. */
  #open(): Promise<ProgressDatabase> {
    if (this.#opening !== undefined) return this.#opening;
    const forget = (): void => {
      this.#opening = undefined;
    };
    const opening = Promise.resolve().then(() => openProgressDatabase(forget));
    this.#opening = opening;
    opening.catch(forget);
    return opening;
  }
}

async function list<T>(
  database: ProgressDatabase,
  name: ReadableRows,
  readOne: (value: unknown) => T | undefined,
): Promise<StoreResult<Listing<T>>> {
  const setAside = await setCorruptAside(database, name);
  const values = await database.getAll(name);
  const items = values.map(readOne).filter((item) => item !== undefined);
  return { ok: true, value: { items, setAside } };
}
