import type { SoundBoard } from '../audio/mount-audio.ts';
import type { CueSource } from './late-cues.ts';
import { soundSceneOf } from './sound-scene.ts';

export interface SoundWish {
  readonly isOn: boolean;
  /** 0..1. */
  readonly volume: number;
  readonly isPaused: boolean;
}

/** Sound while it is turned on. Its code is loaded only then. */
export class SoundKeeper {
  readonly #controller: CueSource;
  #wish: SoundWish | undefined;
  #takeAway = (): void => undefined;
  #board: SoundBoard | undefined;

  constructor(controller: CueSource) {
    this.#controller = controller;
  }

  update(wish: SoundWish): void {
    const before = this.#wish;
    this.#wish = wish;
    if (wish.isOn !== before?.isOn) {
      this.end();
      // Turned on in the middle, nothing that has passed is played.
      if (wish.isOn) void this.#mount(before === undefined);
    }
    this.#board?.setVolume(wish.volume);
    this.#board?.setEnabled(!wish.isPaused);
  }

  end(): void {
    this.#takeAway();
    this.#takeAway = () => undefined;
  }

  async #mount(isFromStart: boolean): Promise<void> {
    let isOver = false;
    this.#takeAway = () => {
      isOver = true;
    };
    try {
      const { mountAudio } = await import('../audio/mount-audio.ts');
      if (isOver) return;
      const board = mountAudio({
        sceneNow: () => soundSceneOf(this.#controller),
        volume: this.#wish?.volume ?? 1,
        isLineOpen: this.#controller.state.attempt.transcript.end === undefined,
      });
      this.#keep(board);
      if (isFromStart) board.perform(this.#controller.openingCues ?? []);
    } catch {
      // Without sound everything is still on screen.
    }
  }

  #keep(board: SoundBoard): void {
    const endPerforming = this.#controller.addPerformer((cues) => board.perform(cues));
    this.#board = board;
    board.setEnabled(!(this.#wish?.isPaused ?? false));
    this.#takeAway = () => {
      endPerforming();
      board.destroy();
      this.#board = undefined;
    };
  }
}
