import type { AttemptKey } from '../progress/attempt-key.ts';
import { chooseSlot } from '../progress/attempt-slots.ts';
import type { StoreOutcome } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { ELSEWHERE, guardStorage, namesUnder, readSlots, slotName } from './journal-slots.ts';

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
    });
  }

  /** The save to resume, "none" for certain, or "unclear": then the full store must be asked. */
  read(key: AttemptKey): SavedAttempt | 'none' | 'unclear' {
    let entry: SavedAttempt | 'none' | 'unclear' = 'unclear';
    guardStorage(this.#storage, (storage) => {
      const names = namesUnder(storage, slotName(key, ''));
      entry =
        names[0] === undefined
          ? 'none'
          : (chooseSlot(readSlots(storage, names), this.#tab)?.saved ?? 'unclear');
    });
    return entry;
  }
}
