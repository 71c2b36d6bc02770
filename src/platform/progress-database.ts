import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

const NAME = 'composure';
const VERSION = 1;

/** Values are unknown on purpose: what lies in a browser's storage is checked when it is read. */
interface ProgressSchema extends DBSchema {
  attempts: { key: string; value: unknown };
  records: { key: string; value: unknown };
  /** What could not be read, or no longer fits; kept, never read again by the program. */
  aside: { key: string; value: unknown };
}

export type ProgressDatabase = IDBPDatabase<ProgressSchema>;

/** Opens the database; `onClosed` tells that it must be opened again before the next use. */
export function openProgressDatabase(onClosed: () => void): Promise<ProgressDatabase> {
  return openDB<ProgressSchema>(NAME, VERSION, {
    upgrade: createStores,
    // Another tab brings a newer version of the database: step aside and open again later.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

function createStores(database: ProgressDatabase): void {
  for (const name of ['attempts', 'records', 'aside'] as const) database.createObjectStore(name);
}
