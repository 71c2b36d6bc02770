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

/**
 * The part of the store that play needs at once: every turn goes into the journal as soon as its
 * answer has been painted, before anything else is waited for, and a page learns from the journal
 * alone whether there is something to resume. Everything else is done by the full store, whose
 * code is loaded when it is first needed.
 */
export class JournaledStore implements ProgressStore {
  readonly #journal: AttemptJournal;
  readonly #openFull: () => Promise<ProgressStore>;
  readonly #untilPainted: () => Promise<void>;
  readonly #notJournaled = new Set<string>();
  #full: Promise<ProgressStore> | undefined;

  #journaling: Promise<void> | undefined;

  /** `untilPainted` ends when the page has been painted, or is about to go. */
  constructor(
    journal: AttemptJournal,
    openFull: () => Promise<ProgressStore>,
    untilPainted: () => Promise<void>,
  ) {
    this.#journal = journal;
    this.#openFull = openFull;
    this.#untilPainted = untilPainted;
  }

  async saveAttempt(saved: SavedAttempt): Promise<StoreOutcome> {
    await (this.#journaling = this.#untilPainted());
    const journaled = this.#journal.write(saved);
    if (!journaled.ok) this.#notJournaled.add(formatAttemptKey(saved));
    const stored = await this.#withFull((store) => store.saveAttempt(saved));
    return journaled.ok ? journaled : stored;
  }

  async loadAttempt(key: AttemptKey): Promise<StoreResult<SavedAttempt | undefined>> {
    await this.#journaling;
    const entry = this.#journal.read(key);
    if (entry !== 'unclear' && !this.#notJournaled.has(formatAttemptKey(key))) {
      return { ok: true, value: entry === 'none' ? undefined : entry };
    }
    return this.#withFull((store) => store.loadAttempt(key));
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
    await this.#journaling;
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
