import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';

export const JOURNAL_PREFIX = 'composure.attempt/';

/** "|" is percent-encoded within a key, so it ends the key without doubt. */
export function slotName(key: AttemptKey, tab: string): string {
  return `${JOURNAL_PREFIX}${formatAttemptKey(key)}|${tab}`;
}

export function namesUnder(storage: Storage, prefix: string): readonly string[] {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return names.filter((name) => name !== null && name.startsWith(prefix)) as string[];
}

/**
 * Whether it is certain that the journal holds nothing of an attempt. Not where it cannot be read:
 * the database may know more then.
 */
export function hasNoSlot(storage: Storage | undefined, key: AttemptKey): boolean {
  try {
    return storage !== undefined && namesUnder(storage, slotName(key, '')).length === 0;
  } catch {
    return false;
  }
}
