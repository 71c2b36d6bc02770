import { canDraw } from '../stage/can-draw.ts';
import type { Stage } from '../stage/mount-stage.ts';
import type { CueSource } from './late-cues.ts';
import { catchUpCues } from './catch-up-cues.ts';

export interface StageWish {
  /** Where the stage is drawn; null while the screen has no place for it. */
  readonly parent: HTMLElement | null;
  readonly theme: 'light' | 'dark';
  readonly isStill: boolean;
}

/** Mounts the stage where it is wanted, feeds it and takes it away. */
export class StageKeeper {
  readonly #controller: CueSource;
  readonly #onChange: (hasStage: boolean) => void;
  #wish: StageWish = { parent: null, theme: 'light', isStill: false };
  #takeAway = (): void => undefined;
  #stage: Stage | undefined;

  constructor(controller: CueSource, onChange: (hasStage: boolean) => void) {
    this.#controller = controller;
    this.#onChange = onChange;
  }

  update(wish: StageWish): void {
    const before = this.#wish;
    this.#wish = wish;
    if (wish.parent !== before.parent) {
      this.end();
      if (wish.parent !== null) void this.#mount(wish.parent);
    }
    if (wish.theme !== before.theme) this.#stage?.setTheme(wish.theme);
    if (wish.isStill !== before.isStill) this.#stage?.setReducedMotion(wish.isStill);
  }

  /** Draws nothing until the cues of the move come. */
  hold(): void {
    this.#stage?.hold();
  }

  end(): void {
    this.#takeAway();
    this.#takeAway = () => undefined;
  }

  async #mount(parent: HTMLElement): Promise<void> {
    // The still picture stays, and everything else works without a canvas.
    if (!canDraw()) return;
    let isOver = false;
    this.#takeAway = () => {
      isOver = true;
    };
    try {
      const stage = await this.#open(parent);
      if (isOver) stage.destroy();
      else this.#keep(stage);
    } catch {
      // The stage could not be loaded or started: the still picture stays here too.
    }
  }

  async #open(parent: HTMLElement): Promise<Stage> {
    const { mountStage } = await import('../stage/mount-stage.ts');
    const { attempt } = this.#controller.state;
    const stage = await mountStage({
      parent,
      theme: this.#wish.theme,
      reducedMotion: this.#wish.isStill,
      opening: this.#controller.openingCues ?? catchUpCues(attempt),
    });
    const now = this.#controller.state.attempt;
    if (now !== attempt) stage.perform(catchUpCues(now));
    return stage;
  }

  #keep(stage: Stage): void {
    const endPerforming = this.#controller.addPerformer((cues) => stage.perform(cues));
    this.#stage = stage;
    stage.setTheme(this.#wish.theme);
    stage.setReducedMotion(this.#wish.isStill);
    this.#takeAway = () => {
      endPerforming();
      stage.destroy();
      this.#stage = undefined;
      this.#onChange(false);
    };
    stage.watchPicture(this.#onChange);
  }
}
