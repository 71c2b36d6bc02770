import type { Cue } from '../engine/cue.ts';
import { castCues } from './cast-cues.ts';
import { afterPaint } from '../platform/after-paint.ts';
import type { AttemptController, Performer } from './attempt-controller.ts';

/** What stage, sound and captions know of an attempt. */
export type CueSource = Pick<AttemptController, 'state' | 'openingCues' | 'addPerformer'>;

/**
 * Hands over the cues of a move only when the move has been answered on the screen, to one
 * performer a task, so that a press in between is not kept waiting.
 */
export class LateCues implements CueSource {
  readonly #controller: CueSource;
  readonly #performers = new Set<Performer>();
  readonly #endPerforming: () => void;
  #shown: CueSource['state']['attempt'];

  constructor(controller: CueSource) {
    this.#controller = controller;
    this.#shown = controller.state.attempt;
    this.#endPerforming = controller.addPerformer((told) => {
      const { attempt } = controller.state;
      const cues = castCues(told, this.#shown, attempt);
      this.#shown = attempt;
      // Whoever joins before the paint has seen what the move led to.
      const waiting = [...this.#performers];
      afterPaint(() => this.#handOver(cues, waiting));
    });
  }

  get state(): CueSource['state'] {
    return this.#controller.state;
  }

  get openingCues(): CueSource['openingCues'] {
    return this.#controller.openingCues;
  }

  addPerformer(performer: Performer): () => void {
    this.#performers.add(performer);
    return () => this.#performers.delete(performer);
  }

  end(): void {
    this.#endPerforming();
    this.#performers.clear();
  }

  #handOver(cues: readonly Cue[], [first, ...others]: readonly Performer[]): void {
    if (first !== undefined && this.#performers.has(first)) first(cues);
    if (others.length > 0) setTimeout(() => this.#handOver(cues, others));
  }
}
