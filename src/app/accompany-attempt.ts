import type { Settings } from '../progress/settings.ts';
import type { AttemptController } from './attempt-controller.ts';
import { CaptionKeeper } from './caption-keeper.ts';
import { LateCues } from './late-cues.ts';
import { saySound } from '../ui/sound-words.ts';
import { SoundKeeper } from './sound-keeper.ts';
import { StageKeeper } from './stage-keeper.ts';
import { warmUp } from './warm-up.ts';

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
  readonly sound: string | undefined;
}

export const UNACCOMPANIED: Accompanied = { hasStage: false, sound: undefined };

/** What a running attempt can be without: stage, sound and captions, and a fast first answer. */
export class Accompaniment {
  readonly #cues: LateCues;
  readonly #endHolding: () => void;
  readonly #endWarmUp: () => void;
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
    const tell = (state: Accompanied): void => {
      const { hasStage, sound } = this.#state;
      this.#state = state;
      if (state.hasStage !== hasStage || state.sound !== sound) onChange(state);
    };
    this.#wish = wish;
    this.#cues = new LateCues(controller);
    this.#stage = new StageKeeper(this.#cues, (hasStage) => tell({ ...this.#state, hasStage }));
    this.#sound = new SoundKeeper(this.#cues);
    this.#captions = new CaptionKeeper(this.#cues, captionsOf(wish), (sound) =>
      tell({ ...this.#state, sound: sound && saySound(sound) }),
    );
    // The answer to a press is painted first, and the picture moves on after it.
    this.#endHolding = controller.addPerformer(() => this.#stage.hold());
    for (const list of [this.#darkness, this.#stillness]) {
      list.addEventListener('change', this.#follow);
    }
    this.update(wish);
    this.#endWarmUp = warmUp(controller.state.attempt);
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
    this.#endHolding();
    this.#endWarmUp();
    this.#cues.end();
    this.#stage.end();
    this.#sound.end();
    this.#captions.end();
  }
}

function captionsOf({ settings }: AccompanyWish) {
  return { isWanted: settings.captions, hasSound: settings.sound };
}
