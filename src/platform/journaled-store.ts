import { formatAttemptKey, type AttemptKey } from '../progress/attempt-key.ts';
import type { AttemptRecord } from '../progress/attempt-record.ts';
import type {
  Listing,
  ProgressStore,
  StoreOutcome,
  StoreResult,
} from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { AttemptJournal } from './attempt-journal.ts';

export interface JournaledStoreParts {
  readonly openFull: () => Promise<ProgressStore>;
  /** Resolves when what the page shows now has been painted. */
  readonly untilPainted: () => Promise<void>;
}

/**
 * The part of the store that play needs at once: every turn goes into the journal before anything
 * is waited for, and a page learns from the journal alone whether there is something to resume.
 * Everything else is done by the full store, whose code is loaded when it is first needed; a turn
 * that is safe in the journal gets there when its answer has been painted.
 */
export class JournaledStore implements ProgressStore {
  readonly #journal: AttemptJournal;
  readonly #openFull: () => Promise<ProgressStore>;
  readonly #untilPainted: () => Promise<void>;
  readonly #notJournaled = new Set<string>();
  #full: Promise<ProgressStore> | undefined;
  #painting: Promise<void> | undefined;

  constructor(journal: AttemptJournal, { openFull, untilPainted }: JournaledStoreParts) {
    this.#journal = journal;
    this.#openFull = openFull;
    this.#untilPainted = untilPainted;
  }

  async saveAttempt(saved: SavedAttempt): Promise<StoreOutcome> {
    const journaled = this.#journal.write(saved);
    if (journaled.ok) this.#painting = this.#untilPainted();
    else this.#notJournaled.add(formatAttemptKey(saved));
    const stored = await this.#withFull((store) => store.saveAttempt(saved));
    return journaled.ok ? journaled : stored;
  }

  async loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>> {
    const { kind, saved } = this.#journal.read(key);
    const isAlone = !this.#notJournaled.has(formatAttemptKey(key));
    if (isAlone && (kind === 'saved' || kind === 'none')) return { ok: true, value: saved };
    const stored = await this.#withFull((store) => store.loadAttempt(key));
    if (kind === 'corrupt' && stored.ok && stored.value === undefined) {
      return { ok: false, reason: 'corrupt' };
    }
    return stored;
  }

  listAttempts(): Promise<StoreResult<Listing<SavedAttempt>>> {
    return this.#withFull((store) => store.listAttempts());
  }

  setAsideAttempt(key: AttemptKey): Promise<StoreOutcome> {
    return this.#withFull((store) => store.setAsideAttempt(key));
  }

  addRecord(record: AttemptRecord): Promise<StoreOutcome> {
    return this.#withFull((store) => store.addRecord(record));
  }

  finishAttempt(record: AttemptRecord): Promise<StoreOutcome> {
    return this.#withFull((store) => store.finishAttempt(record));
  }

  listRecords(): Promise<StoreResult<Listing<AttemptRecord>>> {
    return this.#withFull((store) => store.listRecords());
  }

  async #withFull<T>(
    act: (store: ProgressStore) => Promise<StoreResult<T>>,
  ): Promise<StoreResult<T>> {
    // For everybody, so that nothing overtakes a save that waits.
    await this.#painting;
    try {
      this.#full ??= this.#openFull();
      return await act(await this.#full);
    } catch {
      // Its code did not load; asked for again next time.
      this.#full = undefined;
      return { ok: false, reason: 'forbidden' };
    }
  }
}
