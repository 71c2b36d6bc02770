import { readAttemptRecord } from '../progress/attempt-record.ts';
import { readSavedAttempt } from '../progress/saved-attempt.ts';
import type { ProgressDatabase } from './progress-database.ts';

export type ReadableRows = 'attempts' | 'records';

/** Moves what cannot be read out of the way; tells how much it was. */
export function setCorruptAside(
  database: ProgressDatabase,
  name: ReadableRows,
  range?: IDBKeyRange,
): Promise<number> {
  const readOne: (value: unknown) => unknown =
    name === 'attempts' ? readSavedAttempt : readAttemptRecord;
  return setRowsAside(database, name, { range, isWanted: (value) => readOne(value) === undefined });
}

interface AsideSelection {
  readonly range: IDBKeyRange | undefined;
  readonly isWanted: (value: unknown) => boolean;
}

/** Moves the wanted values out of the way in one transaction; tells how many there were. */
export async function setRowsAside(
  database: ProgressDatabase,
  name: ReadableRows,
  { range, isWanted }: AsideSelection,
): Promise<number> {
  const transaction = database.transaction([name, 'aside'], 'readwrite');
  const store = transaction.objectStore(name);
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const wanted = keys.flatMap((key, index) =>
    isWanted(values[index]) ? [{ key, value: values[index] }] : [],
  );
  const moves = wanted.map(async ({ key, value }) => {
    await transaction.objectStore('aside').put(value, `${name}/${key}@${asideMark(value)}`);
    await store.delete(key);
  });
  await Promise.all([...moves, transaction.done]);
  return wanted.length;
}

/** Distinguishes several saves set aside under one key. */
function asideMark(value: unknown): string {
  return readSavedAttempt(value)?.savedAtIso ?? 'unreadable';
}
