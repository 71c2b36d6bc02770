import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';
import type { AttemptSlot } from '../progress/attempt-slots.ts';
import { DONE, type StoreOutcome } from '../progress/progress-store.ts';
import { readSavedAttempt } from '../progress/saved-attempt.ts';
import { readStoreFailure } from './store-failure.ts';

export const JOURNAL_PREFIX = 'composure.attempt/';

/** Stands for a save that is only in the database, because the journal had no room for it. */
export const ELSEWHERE = '"elsewhere"';

/** "|" is percent-encoded within a key, so it ends the key without doubt. */
export function slotName(key: AttemptKey, tab: string): string {
  return `${JOURNAL_PREFIX}${formatAttemptKey(key)}|${tab}`;
}

export function namesUnder(storage: Storage, prefix: string): readonly string[] {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return names.filter((name) => name !== null && name.startsWith(prefix)) as string[];
}

/** The readable saves under these names; a name ends with the tab it belongs to. */
export function readSlots(storage: Storage, names: readonly string[]): readonly AttemptSlot[] {
  return names.flatMap((name) => {
    const saved = readSavedAttempt(parseJson(storage.getItem(name)));
    return saved === undefined ? [] : [{ tab: name.slice(name.indexOf('|') + 1), saved }];
  });
}

/** Does something with the storage; what goes wrong is in the result. */
export function guardStorage(
  storage: Storage | undefined,
  act: (storage: Storage) => void,
): StoreOutcome {
  if (storage === undefined) return { ok: false, reason: 'forbidden' };
  try {
    act(storage);
    return DONE;
  } catch (error) {
    return { ok: false, reason: readStoreFailure(error) };
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}
