import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';
import { chooseSlot, findSupersededSlots, type AttemptSlot } from '../progress/attempt-slots.ts';
import { DONE, type StoreOutcome } from '../progress/progress-store.ts';
import { readSavedAttempt, type SavedAttempt } from '../progress/saved-attempt.ts';
import { readStoreFailure } from './store-failure.ts';

const PREFIX = 'composure.attempt/';
const ASIDE_PREFIX = 'composure.aside/';

/** Stands for a save that is only in the database, because the journal had no room for it. */
const ELSEWHERE = '"elsewhere"';

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
    return this.#guard((storage) => {
      const own = this.#slotName(saved);
      try {
        storage.setItem(own, JSON.stringify(saved));
      } catch (error) {
        storage.removeItem(own);
        storage.setItem(own, ELSEWHERE);
        throw error;
      }
      this.#dropSuperseded(storage, saved, own);
    });
  }

  /** Notes that the database holds a save which the journal has lost or never had. */
  noteElsewhere(key: AttemptKey): void {
    this.#guard((storage) => {
      if (this.#namesOf(storage, key).length === 0) storage.setItem(this.#slotName(key), ELSEWHERE);
    });
  }

  read(key: AttemptKey): JournalEntry {
    if (this.#storage === undefined) return { kind: 'unknown' };
    try {
      return this.#readSlots(this.#storage, key);
    } catch {
      return { kind: 'unknown' };
    }
  }

  /** Every readable save in the journal. */
  list(): readonly SavedAttempt[] {
    const found: SavedAttempt[] = [];
    this.#guard((storage) => {
      for (const name of this.#namesUnder(storage, PREFIX)) {
        const saved = readSavedAttempt(parseJson(storage.getItem(name)));
        if (saved !== undefined) found.push(saved);
      }
    });
    return found;
  }

  /** Drops the saves of this attempt that hold nothing beyond its moves. */
  finish(run: AttemptKey & Pick<SavedAttempt, 'moves'>): void {
    this.#guard((storage) => this.#dropSuperseded(storage, run));
  }

  setAside(key: AttemptKey): StoreOutcome {
    return this.#guard((storage) => {
      for (const name of this.#namesOf(storage, key)) moveAside(storage, name);
    });
  }

  #readSlots(storage: Storage, key: AttemptKey): JournalEntry {
    const names = this.#namesOf(storage, key);
    const slots = readSlots(storage, names);
    const chosen = chooseSlot(slots, this.#tab);
    if (chosen !== undefined) return { kind: 'saved', saved: chosen.saved };
    if (names.length === 0) return { kind: 'none' };
    const corrupt = names.filter((name) => storage.getItem(name) !== ELSEWHERE);
    for (const name of corrupt) moveAside(storage, name);
    return { kind: corrupt.length > 0 ? 'corrupt' : 'elsewhere' };
  }

  #dropSuperseded(
    storage: Storage,
    run: AttemptKey & Pick<SavedAttempt, 'moves'>,
    except?: string,
  ): void {
    const names = this.#namesOf(storage, run).filter((name) => name !== except);
    const superseded = findSupersededSlots(readSlots(storage, names), run.moves);
    for (const { tab } of superseded) storage.removeItem(`${attemptPrefix(run)}${tab}`);
    for (const name of names) if (storage.getItem(name) === ELSEWHERE) storage.removeItem(name);
  }

  #slotName(key: AttemptKey): string {
    return `${attemptPrefix(key)}${this.#tab}`;
  }

  #namesOf(storage: Storage, key: AttemptKey): readonly string[] {
    return this.#namesUnder(storage, attemptPrefix(key));
  }

  #namesUnder(storage: Storage, prefix: string): readonly string[] {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return names.filter((name) => name !== null && name.startsWith(prefix)) as string[];
  }

  #guard(act: (storage: Storage) => void): StoreOutcome {
    if (this.#storage === undefined) return { ok: false, reason: 'forbidden' };
    try {
      act(this.#storage);
      return DONE;
    } catch (error) {
      return { ok: false, reason: readStoreFailure(error) };
    }
  }
}

/** "|" is percent-encoded within a key, so it ends the key without doubt. */
function attemptPrefix(key: AttemptKey): string {
  return `${PREFIX}${formatAttemptKey(key)}|`;
}

function readSlots(storage: Storage, names: readonly string[]): readonly AttemptSlot[] {
  return names.flatMap((name) => {
    const saved = readSavedAttempt(parseJson(storage.getItem(name)));
    return saved === undefined ? [] : [{ tab: name.slice(name.indexOf('|') + 1), saved }];
  });
}

function moveAside(storage: Storage, name: string): void {
  const text = storage.getItem(name);
  if (text === null) return;
  // Removed first: with the storage full there is no room for two copies.
  storage.removeItem(name);
  if (text !== ELSEWHERE) storage.setItem(`${ASIDE_PREFIX}${name.slice(PREFIX.length)}`, text);
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
