import type { AttemptKey } from '../progress/attempt-key.ts';
import { chooseSlot } from '../progress/attempt-slots.ts';
import type { StoreOutcome } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { dropSuperseded, ELSEWHERE, guardStorage, moveAside, readSlots } from './journal-slots.ts';
import { namesUnder, slotName } from './slot-names.ts';

export interface JournalEntry {
  /** elsewhere: a save exists in the database. unknown: the journal cannot be read. */
  readonly kind: 'saved' | 'none' | 'elsewhere' | 'corrupt' | 'unknown';
  readonly saved?: SavedAttempt | undefined;
}

/**
 * Keeps unfinished attempts without waiting, so that a tab killed right after a choice loses
 * nothing and a page that opens knows at once whether there is something to resume.
 */
export class AttemptJournal {
  readonly #storage: Storage | undefined;
  readonly #tab: string;

  constructor(storage: Storage | undefined, tab: string) {
    this.#storage = storage;
    this.#tab = tab;
  }

  write(saved: SavedAttempt): StoreOutcome {
    return guardStorage(this.#storage, (storage) => {
      const own = slotName(saved, this.#tab);
      try {
        storage.setItem(own, JSON.stringify(saved));
      } catch (error) {
        storage.removeItem(own);
        storage.setItem(own, ELSEWHERE);
        throw error;
      }
      dropSuperseded(storage, saved, own);
    });
  }

  read(key: AttemptKey): JournalEntry {
    let entry: JournalEntry = { kind: 'unknown' };
    guardStorage(this.#storage, (storage) => {
      entry = this.#readSlots(storage, key);
    });
    return entry;
  }

  #readSlots(storage: Storage, key: AttemptKey): JournalEntry {
    const names = namesUnder(storage, slotName(key, ''));
    const chosen = chooseSlot(readSlots(storage, names), this.#tab);
    if (chosen !== undefined) return { kind: 'saved', saved: chosen.saved };
    if (names.length === 0) return { kind: 'none' };
    const corrupt = names.filter((name) => storage.getItem(name) !== ELSEWHERE);
    for (const name of corrupt) moveAside(storage, name);
    return { kind: corrupt.length > 0 ? 'corrupt' : 'elsewhere' };
  }
}
