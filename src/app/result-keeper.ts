import { scoreAttempt } from '../assessment/score-attempt.ts';
import type { Attempt } from '../engine/attempt.ts';
import {
  recordAttempt,
  type AttemptRecord,
  type RecordOptions,
} from '../progress/attempt-record.ts';
import type { ProgressStore, StoreOutcome } from '../progress/progress-store.ts';

export interface ResultOptions extends RecordOptions {
  readonly store: ProgressStore;
  readonly onOutcome: (outcome: StoreOutcome) => void;
}

/** Keeps the result of an attempt that has ended, once, however often it is asked to. */
export class ResultKeeper {
  readonly #options: ResultOptions;
  readonly #record: AttemptRecord;
  #keeping: Promise<void> | undefined;

  constructor({ playable, transcript }: Attempt, options: ResultOptions) {
    this.#options = options;
    this.#record = recordAttempt(transcript, scoreAttempt(playable, transcript), options);
  }

  keep(): Promise<void> {
    const { store, onOutcome } = this.#options;
    this.#keeping ??= store.addRecord(this.#record).then(onOutcome);
    return this.#keeping;
  }

  /** Keeps the result and drops the save. */
  async close(): Promise<void> {
    await this.keep();
    const { store, onOutcome } = this.#options;
    onOutcome(await store.finishAttempt(this.#record));
  }
}
