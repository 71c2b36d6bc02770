import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readOwnScenario, type OwnScenario, type OwnShelf } from '../progress/own-scenario.ts';
import { DONE, type StoreOutcome, type StoreResult } from '../progress/progress-store.ts';
import { readStoreFailure } from './store-failure.ts';

const NAME = 'composure-own';
const VERSION = 1;

/** Values are unknown on purpose: what lies in a browser's storage is checked when it is read. */
interface OwnSchema extends DBSchema {
  scenarios: { key: string; value: unknown };
}

/**
 * Keeps scenarios of one's own in IndexedDB. In a database apart from that of the results, which
 * therefore need no change for it.
 */
export class IndexedDbShelf implements OwnShelf {
  #opening: Promise<IDBPDatabase<OwnSchema>> | undefined;

  keep(own: OwnScenario): Promise<StoreOutcome> {
    return this.#guard(async (database) => {
      await database.put('scenarios', own, own.card.slug);
      return DONE;
    });
  }

  find(slug: string): Promise<StoreResult<OwnScenario | undefined>> {
    return this.#guard(async (database) => {
      const value = readOwnScenario(await database.get('scenarios', slug));
      return { ok: true, value };
    });
  }

  list(): Promise<StoreResult<readonly OwnScenario[]>> {
    return this.#guard(async (database) => {
      const all = (await database.getAll('scenarios')).flatMap((one) => readOwnScenario(one) ?? []);
      const value = all.sort((a, b) => (a.openedAtIso < b.openedAtIso ? 1 : -1));
      return { ok: true, value };
    });
  }

  remove(slug: string): Promise<StoreOutcome> {
    return this.#guard(async (database) => {
      await database.delete('scenarios', slug);
      return DONE;
    });
  }

  async #guard<T>(
    act: (database: IDBPDatabase<OwnSchema>) => Promise<StoreResult<T>>,
  ): Promise<StoreResult<T>> {
    try {
      return await act(await this.#open());
    } catch (error) {
      return { ok: false, reason: readStoreFailure(error) };
    }
  }

  /** A connection that failed or was closed is opened anew at the next use. */
  async #open(): Promise<IDBPDatabase<OwnSchema>> {
    try {
      this.#opening ??= openOwnDatabase(() => {
        this.#opening = undefined;
      });
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }
}

/** Another tab that brings a newer version of the database is given way. */
function openOwnDatabase(onClosed: () => void): Promise<IDBPDatabase<OwnSchema>> {
  return openDB<OwnSchema>(NAME, VERSION, {
    upgrade: (database) => void database.createObjectStore('scenarios'),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
