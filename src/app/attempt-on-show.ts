import type { VisibleAttempt, VisibleOffer } from '../engine/attempt.ts';
import type { DrawnOpening } from '../engine/opening.ts';
import type { Move } from '../engine/transcript.ts';
import type { AttemptController } from './attempt-controller.ts';
import { Observed } from './observed.ts';
import type { RunningAttempt } from './run-attempt.ts';

/** What the play screen is drawn from. */
export interface ShownPlay {
  readonly attempt: VisibleAttempt;
  readonly offer: VisibleOffer;
  /** Turns a run usually takes. */
  readonly usualTurns: number;
  readonly isPaused: boolean;
  /** False once something could not be kept. */
  readonly canSave: boolean;
  /** What runs the attempt, once it has come. */
  readonly controller?: AttemptController | undefined;
  /** True while a move waits for it. */
  readonly isAnswering: boolean;
  /** Why it did not come while a move was waiting for it. */
  readonly failure?: unknown;
}

/**
 * The attempt as the play screen has it. Its opening can be shown before the code and the scenario
 * are there that run it; a move made until then is made as soon as they are.
 */
export class AttemptOnShow {
  /** Whether its opening was on the page before the program was. */
  readonly isSpoken: boolean;
  readonly #begin: () => Promise<RunningAttempt>;
  readonly #shown: Observed<ShownPlay>;
  #beginning: Promise<AttemptController> | undefined;
  #waiting: Move | undefined;

  constructor(first: ShownPlay, begin: () => Promise<RunningAttempt>, isSpoken = false) {
    this.isSpoken = isSpoken;
    this.#shown = new Observed(first);
    this.#begin = begin;
  }

  get state(): ShownPlay {
    return this.#shown.state;
  }

  /** Tells every later state; the returned function ends it. */
  observe(listener: (state: ShownPlay) => void): () => void {
    return this.#shown.observe(listener);
  }

  /** Of several moves made too early the first counts, as of a double click. */
  move(move: Move): void {
    const { controller, isAnswering, isPaused } = this.state;
    controller?.move(move);
    if (controller !== undefined || isAnswering || isPaused) return;
    this.#waiting = move;
    this.#change({ isAnswering: true, failure: undefined });
    this.run().catch((failure: unknown) => {
      this.#waiting = undefined;
      this.#change({ isAnswering: false, failure });
    });
  }

  setPaused(isPaused: boolean): void {
    const { controller } = this.state;
    if (controller === undefined) this.#change({ isPaused });
    else controller.setPaused(isPaused);
  }

  /** Keeps the result. Rejects when what is needed for it cannot be loaded. */
  async close(): Promise<void> {
    await (await this.run()).close();
  }

  /** Gets what runs the attempt; asked again after a failure, it tries again. */
  run(): Promise<AttemptController> {
    this.#beginning ??= this.#begin().then(
      (running) => this.#take(running),
      (error: unknown) => {
        this.#beginning = undefined;
        throw error;
      },
    );
    return this.#beginning;
  }

  #take(running: RunningAttempt): AttemptController {
    const { controller, usualTurns } = running;
    const { attempt: seen, isPaused } = this.state;
    const { attempt } = controller.state;
    // Another version, or another tab went on meanwhile: the move was meant for something else.
    const isWhatWasSeen =
      attempt.playable.hash === seen.playable.hash && attempt.transcript.turns.length === 0;
    if (isWhatWasSeen && this.#waiting) controller.move(this.#waiting);
    this.#waiting = undefined;
    if (isPaused) controller.setPaused(true);
    controller.observe((state) => this.#change(state));
    this.#shown.set(showRunning({ controller, usualTurns }));
    return controller;
  }

  #change(change: Partial<ShownPlay>): void {
    this.#shown.set({ ...this.state, ...change });
  }
}

/** What is shown of an attempt that cannot run yet. */
export function showOpening({ attempt, offer }: DrawnOpening, usualTurns: number): ShownPlay {
  return { attempt, offer, usualTurns, isPaused: false, canSave: true, isAnswering: false };
}

/** What is shown of an attempt that runs. */
export function showRunning({
  controller,
  usualTurns,
}: Pick<RunningAttempt, 'controller' | 'usualTurns'>): ShownPlay {
  return { ...controller.state, usualTurns, controller, isAnswering: false };
}
