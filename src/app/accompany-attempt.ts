import type { CaptionedSound } from '../audio/sound-name.ts';
import type { Settings } from '../progress/settings.ts';
import type { AttemptController } from './attempt-controller.ts';
import { CaptionKeeper } from './caption-keeper.ts';
import { SoundKeeper } from './sound-keeper.ts';
import { StageKeeper } from './stage-keeper.ts';

export interface AccompanyWish {
  /** Where the stage is drawn; null where there is no place or no wish for it. */
  readonly parent: HTMLElement | null;
  readonly settings: Settings;
  readonly isPaused: boolean;
}

/** What the accompaniment tells the screen. */
export interface Accompanied {
  /** True once the canvas draws. */
  readonly hasStage: boolean;
  /** What is heard now, for a caption. */
  readonly sound: CaptionedSound | undefined;
}

export const UNACCOMPANIED: Accompanied = { hasStage: false, sound: undefined };

/** Stage, sound and captions of a running attempt: all that can be missing without harm. */
export class Accompaniment {
  readonly #stage: StageKeeper;
  readonly #sound: SoundKeeper;
  readonly #captions: CaptionKeeper;
  readonly #darkness = matchMedia('(prefers-color-scheme: dark)');
  readonly #stillness = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #follow = (): void => this.update(this.#wish);
  #wish: AccompanyWish;
  #state = UNACCOMPANIED;

  constructor(
    controller: AttemptController,
    wish: AccompanyWish,
    onChange: (state: Accompanied) => void,
  ) {
    const tell = (change: Partial<Accompanied>): void => {
      this.#state = { ...this.#state, ...change };
      onChange(this.#state);
    };
    this.#wish = wish;
    this.#stage = new StageKeeper(controller, (hasStage) => tell({ hasStage }));
    this.#sound = new SoundKeeper(controller);
    this.#captions = new CaptionKeeper(controller, captionsOf(wish), (sound) => tell({ sound }));
    for (const list of [this.#darkness, this.#stillness]) {
      list.addEventListener('change', this.#follow);
    }
    this.update(wish);
  }

  update(wish: AccompanyWish): void {
    const { parent, settings, isPaused } = wish;
    this.#wish = wish;
    const deviceTheme = this.#darkness.matches ? 'dark' : 'light';
    this.#stage.update({
      parent,
      theme: settings.theme === 'system' ? deviceTheme : settings.theme,
      isStill: isPaused || settings.motion === 'reduced' || this.#stillness.matches,
    });
    this.#sound.update({ isOn: settings.sound, volume: settings.volume, isPaused });
    this.#captions.update(captionsOf(wish));
  }

  end(): void {
    for (const list of [this.#darkness, this.#stillness]) {
      list.removeEventListener('change', this.#follow);
    }
    this.#stage.end();
    this.#sound.end();
    this.#captions.end();
  }
}

function captionsOf({ settings }: AccompanyWish) {
  return { isWanted: settings.captions, hasSound: settings.sound };
}
