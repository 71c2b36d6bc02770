import type { Attempt, Offer } from '../engine/attempt.ts';
import type { Cue } from '../engine/cue.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { canMove, makeMove, movesOf } from '../engine/make-move.ts';
import type { Move } from '../engine/transcript.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { AttemptRecord } from '../progress/attempt-record.ts';
import type { ProgressStore, StoreFailure, StoreOutcome } from '../progress/progress-store.ts';
import { SAVE_FORMAT } from '../progress/saved-attempt.ts';
import type { OpenedAttempt } from './opened-attempt.ts';

/** What the play screen is drawn from. */
export interface PlayState {
  readonly attempt: Attempt;
  readonly offer: Offer;
  readonly isPaused: boolean;
  /** False once something could not be kept. */
  readonly canSave: boolean;
}

export interface ControllerOptions {
  readonly store: ProgressStore;
  readonly nowIso: () => string;
  readonly onStoreFailure: (reason: StoreFailure) => void;
}

type Listener = (state: PlayState) => void;
export type Performer = (cues: readonly Cue[]) => void;

/** The one loop with side effects: makes a move, shows it, performs it and keeps it. */
export class AttemptController {
  readonly key: AttemptKey;
  readonly #options: ControllerOptions;
  readonly #listeners = new Set<Listener>();
  readonly #performers = new Set<Performer>();
  #state: PlayState;
  #openingCues: readonly Cue[] | undefined;
  #savedAtIso: string | undefined;
  #result: Promise<AttemptRecord> | undefined;

  constructor({ key, step, savedAtIso }: OpenedAttempt, options: ControllerOptions) {
    this.key = key;
    this.#options = options;
    this.#savedAtIso = savedAtIso;
    this.#state = stateOf(step.attempt, { isPaused: false, canSave: true });
    if (step.attempt.transcript.turns.length === 0) this.#openingCues = step.cues;
    else if (savedAtIso === undefined) this.#save();
    this.#keepResultAtEnd();
  }

  get state(): PlayState {
    return this.#state;
  }

  /** Cues of the beginning until the first move; undefined for an attempt that was resumed. */
  get openingCues(): readonly Cue[] | undefined {
    return this.#openingCues;
  }

  get isPractice(): boolean {
    return this.key.fromTurn !== undefined;
  }

  setPaused(isPaused: boolean): void {
    this.#show({ ...this.#state, isPaused });
  }

  /** Tells every later state; the returned function ends it. */
  observe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hands over the cues of every later move; the returned function ends it. */
  addPerformer(performer: Performer): () => void {
    this.#performers.add(performer);
    return () => this.#performers.delete(performer);
  }

  /** Keeps the result and drops the save. Rejects when the scoring code cannot be loaded. */
  async close(): Promise<void> {
    const record = await this.#keepResult();
    this.#note(await this.#options.store.finishAttempt(record));
  }

  /** A move that is not possible now, such as the second half of a double click, is ignored. */
  move(move: Move): void {
    const { attempt, isPaused } = this.#state;
    if (isPaused || !canMove(attempt, move)) return;
    const step = makeMove(attempt, move);
    this.#openingCues = undefined;
    this.#show(stateOf(step.attempt, this.#state));
    for (const perform of this.#performers) perform(step.cues);
    this.#save();
    this.#keepResultAtEnd();
  }

  #show(state: PlayState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #save(): void {
    const { transcript } = this.#state.attempt;
    const { scenarioId, scenarioVersion, hash, seed, locale } = transcript;
    const savedAtIso = this.#options.nowIso();
    this.#savedAtIso = savedAtIso;
    const saving = this.#options.store.saveAttempt({
      format: SAVE_FORMAT,
      ...{ scenarioId, scenarioVersion, hash, seed, locale, savedAtIso },
      moves: movesOf(transcript),
      practice: this.isPractice,
      ...(this.key.fromTurn === undefined ? {} : { fromTurn: this.key.fromTurn }),
    });
    void saving.then((outcome) => this.#note(outcome));
  }

  #keepResultAtEnd(): void {
    if (this.#state.attempt.transcript.end === undefined) return;
    // A failure here is no loss: the save stays, and closing the attempt tries again.
    this.#keepResult().catch(() => undefined);
  }

  #keepResult(): Promise<AttemptRecord> {
    this.#result ??= this.#report().catch((error: unknown) => {
      this.#result = undefined;
      throw error;
    });
    return this.#result;
  }

  async #report(): Promise<AttemptRecord> {
    const { playable, transcript } = this.#state.attempt;
    // The time of the last save, so that a page that was reloaded keeps the same result again.
    const finishedAtIso = this.#savedAtIso ?? this.#options.nowIso();
    const { reportRun } = await import('./report-run.ts');
    const { fromTurn } = this.key;
    const record = reportRun(playable, transcript, { fromTurn, finishedAtIso });
    this.#note(await this.#options.store.addRecord(record));
    return record;
  }

  #note(outcome: StoreOutcome): void {
    if (outcome.ok) return;
    this.#options.onStoreFailure(outcome.reason);
    if (this.#state.canSave) this.#show({ ...this.#state, canSave: false });
  }
}

function stateOf(
  attempt: Attempt,
  { isPaused, canSave }: Pick<PlayState, 'isPaused' | 'canSave'>,
): PlayState {
  return { attempt, offer: offerChoices(attempt), isPaused, canSave };
}
