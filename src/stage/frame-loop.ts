export interface FrameLoopOptions {
  /** Draws a frame at this moment of the clock; tells whether another will follow. */
  readonly draw: (nowMs: number) => boolean;
  /** Least milliseconds from one frame to the next. */
  readonly paceMs: number;
}

/**
 * Asks for one frame after the other while something moves, and for none while nothing does. After
 * a frame it rests at least as long as the frame took, so that half of a slow device's time is left
 * for whoever presses something.
 */
export class FrameLoop {
  readonly #draw: (nowMs: number) => boolean;
  readonly #paceMs: number;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ draw, paceMs }: FrameLoopOptions) {
    this.#draw = draw;
    this.#paceMs = paceMs;
  }

  /** Draws in the very next frame, also while the loop sleeps, rests or is held. */
  wake(): void {
    clearTimeout(this.#timer);
    this.#ask();
  }

  /** Draws nothing until it is woken. */
  hold(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #ask = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#run);
  };

  readonly #run = (): void => {
    this.#frame = 0;
    const startMs = performance.now();
    if (!this.#draw(startMs)) return;
    // A canvas is painted after this callback; the next task begins when that is done.
    this.#timer = setTimeout(() => {
      const costMs = performance.now() - startMs;
      this.#timer = setTimeout(this.#ask, Math.max(costMs, this.#paceMs - costMs));
    });
  };
}
