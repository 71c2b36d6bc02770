import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';
import type { AttemptSlot } from '../progress/attempt-slots.ts';
import { readSavedAttempt } from '../progress/saved-attempt.ts';

/** "|" is percent-encoded within a key, so it ends the key without doubt. */
export function slotPrefix(key: AttemptKey): string {
  return `${formatAttemptKey(key)}|`;
}

export function slotRange(key: AttemptKey): IDBKeyRange {
  return IDBKeyRange.bound(slotPrefix(key), `${slotPrefix(key)}\uffff`);
}

export function deleteSlots(
  store: { delete(key: string): Promise<void> },
  key: AttemptKey,
  slots: readonly AttemptSlot[],
): readonly Promise<void>[] {
  return slots.map(({ tab }) => store.delete(`${slotPrefix(key)}${tab}`));
}

interface ReadableStore {
  getAllKeys(range?: IDBKeyRange): Promise<string[]>;
  getAll(range?: IDBKeyRange): Promise<unknown[]>;
}

export async function readSlots(
  store: ReadableStore,
  key: AttemptKey,
): Promise<readonly AttemptSlot[]> {
  const range = slotRange(key);
  const [names, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return names.flatMap((name, index) => {
    const saved = readSavedAttempt(values[index]);
    return saved === undefined ? [] : [{ tab: name.slice(slotPrefix(key).length), saved }];
  });
}
