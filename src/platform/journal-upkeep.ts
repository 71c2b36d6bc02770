import type { AttemptKey } from '../progress/attempt-key.ts';
import type { StoreOutcome } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { dropSuperseded, ELSEWHERE, guardStorage, moveAside, readSlots } from './journal-slots.ts';
import { JOURNAL_PREFIX, namesUnder, slotName } from './slot-names.ts';

/** What is done with the journal besides writing and reading one attempt. */
export class JournalUpkeep {
  readonly #storage: Storage | undefined;
  readonly #tab: string;

  constructor(storage: Storage | undefined, tab: string) {
    this.#storage = storage;
    this.#tab = tab;
  }

  /** Every readable save. */
  list(): readonly SavedAttempt[] {
    let found: readonly SavedAttempt[] = [];
    guardStorage(this.#storage, (storage) => {
      const slots = readSlots(storage, namesUnder(storage, JOURNAL_PREFIX));
      found = slots.map(({ saved }) => saved);
    });
    return found;
  }

  /** Notes that the database holds a save which the journal has lost or never had. */
  noteElsewhere(key: AttemptKey): void {
    guardStorage(this.#storage, (storage) => {
      const isKnown = namesUnder(storage, slotName(key, '')).length > 0;
      if (!isKnown) storage.setItem(slotName(key, this.#tab), ELSEWHERE);
    });
  }

  /** Drops the saves of an attempt that hold nothing beyond its moves. */
  finish(run: AttemptKey & Pick<SavedAttempt, 'moves'>): void {
    guardStorage(this.#storage, (storage) => dropSuperseded(storage, run));
  }

  setAside(key: AttemptKey): StoreOutcome {
    return guardStorage(this.#storage, (storage) => {
      for (const name of namesUnder(storage, slotName(key, ''))) moveAside(storage, name);
    });
  }
}
