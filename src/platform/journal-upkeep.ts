import type { AttemptKey } from '../progress/attempt-key.ts';
import type { StoreOutcome } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { findSupersededSlots } from '../progress/attempt-slots.ts';
import {
  ELSEWHERE,
  guardStorage,
  JOURNAL_PREFIX,
  namesUnder,
  readSlots,
  slotName,
} from './journal-slots.ts';

const ASIDE_PREFIX = 'composure.aside/';

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

  /** Whether this tab's last turn of an attempt is safe in the journal. */
  holds(key: AttemptKey): boolean {
    let isHeld = false;
    guardStorage(this.#storage, (storage) => {
      const text = storage.getItem(slotName(key, this.#tab));
      isHeld = text !== null && text !== ELSEWHERE;
    });
    return isHeld;
  }

  /** Notes that the database holds a save which the journal has lost or never had. */
  noteElsewhere(key: AttemptKey): void {
    guardStorage(this.#storage, (storage) => {
      const isKnown = namesUnder(storage, slotName(key, '')).length > 0;
      if (!isKnown) storage.setItem(slotName(key, this.#tab), ELSEWHERE);
    });
  }

  /** Drops what this tab's save has made needless: saves that hold nothing beyond its moves. */
  tidy(saved: SavedAttempt): void {
    const own = slotName(saved, this.#tab);
    guardStorage(this.#storage, (storage) => dropSuperseded(storage, saved, own));
  }

  /** Drops the saves of an attempt that hold nothing beyond its moves. */
  finish(run: AttemptKey & Pick<SavedAttempt, 'moves'>): void {
    guardStorage(this.#storage, (storage) => dropSuperseded(storage, run));
  }

  /** Moves saves that cannot be read out of the way where there is no other; tells how many. */
  setCorruptAside(key: AttemptKey): number {
    let count = 0;
    guardStorage(this.#storage, (storage) => {
      const names = namesUnder(storage, slotName(key, ''));
      if (readSlots(storage, names).length > 0) return;
      const corrupt = names.filter((name) => storage.getItem(name) !== ELSEWHERE);
      count = corrupt.length;
      for (const name of corrupt) moveAside(storage, name);
    });
    return count;
  }

  setAside(key: AttemptKey): StoreOutcome {
    return guardStorage(this.#storage, (storage) => {
      for (const name of namesUnder(storage, slotName(key, ''))) moveAside(storage, name);
    });
  }
}

function moveAside(storage: Storage, name: string): void {
  const text = storage.getItem(name);
  if (text === null) return;
  // Removed first: with the storage full there is no room for two copies.
  storage.removeItem(name);
  if (text === ELSEWHERE) return;
  storage.setItem(`${ASIDE_PREFIX}${name.slice(JOURNAL_PREFIX.length)}`, text);
}

/** Drops the saves of an attempt that hold nothing beyond its moves, except one of them. */
function dropSuperseded(
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
