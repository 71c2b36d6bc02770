import type { AttemptKey } from '../progress/attempt-key.ts';
import { findSupersededSlots, type AttemptSlot } from '../progress/attempt-slots.ts';
import { DONE, type StoreOutcome } from '../progress/progress-store.ts';
import { readSavedAttempt, type SavedAttempt } from '../progress/saved-attempt.ts';
import { JOURNAL_PREFIX, namesUnder, slotName } from './slot-names.ts';
import { readStoreFailure } from './store-failure.ts';

const ASIDE_PREFIX = 'composure.aside/';

/** Stands for a save that is only in the database, because the journal had no room for it. */
export const ELSEWHERE = '"elsewhere"';

/** The readable saves under these names; a name ends with the tab it belongs to. */
export function readSlots(storage: Storage, names: readonly string[]): readonly AttemptSlot[] {
  return names.flatMap((name) => {
    const saved = readSavedAttempt(parseJson(storage.getItem(name)));
    return saved === undefined ? [] : [{ tab: name.slice(name.indexOf('|') + 1), saved }];
  });
}

export function moveAside(storage: Storage, name: string): void {
  const text = storage.getItem(name);
  if (text === null) return;
  // Removed first: with the storage full there is no room for two copies.
  storage.removeItem(name);
  if (text === ELSEWHERE) return;
  storage.setItem(`${ASIDE_PREFIX}${name.slice(JOURNAL_PREFIX.length)}`, text);
}

/** Drops the saves of an attempt that hold nothing beyond its moves, except one of them. */
export function dropSuperseded(
  storage: Storage,
  run: AttemptKey & Pick<SavedAttempt, 'moves'>,
  except?: string,
): void {
  const names = namesUnder(storage, slotName(run, '')).filter((name) => name !== except);
  for (const { tab } of findSupersededSlots(readSlots(storage, names), run.moves)) {
    storage.removeItem(slotName(run, tab));
  }
  for (const name of names) if (storage.getItem(name) === ELSEWHERE) storage.removeItem(name);
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
