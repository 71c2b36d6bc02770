import { planCaptions } from '../audio/plan-captions.ts';
import { planSounds } from '../audio/plan-sounds.ts';
import type { CaptionedSound } from '../audio/sound-name.ts';
import type { Cue } from '../engine/cue.ts';
import type { CueSource } from './late-cues.ts';
import { soundSceneOf } from './sound-scene.ts';

export interface CaptionWish {
  readonly isWanted: boolean;
  /** With sound off nobody hears a voice, and its words are on screen anyway. */
  readonly hasSound: boolean;
}

/** Tells what is heard now, or would be with sound on: that the phone rings concerns everybody. */
export class CaptionKeeper {
  readonly #controller: CueSource;
  readonly #show: (sound: CaptionedSound | undefined) => void;
  readonly #endPerforming: () => void;
  #wish: CaptionWish;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(
    controller: CueSource,
    wish: CaptionWish,
    show: (sound: CaptionedSound | undefined) => void,
  ) {
    this.#controller = controller;
    this.#wish = wish;
    this.#show = show;
    this.#endPerforming = controller.addPerformer((cues) => this.#perform(cues));
    this.#perform(controller.openingCues ?? []);
  }

  update(wish: CaptionWish): void {
    this.#wish = wish;
    if (!wish.isWanted) this.#clear();
  }

  end(): void {
    this.#endPerforming();
    this.#clear();
  }

  #perform(cues: readonly Cue[]): void {
    this.#clear();
    const { isWanted, hasSound } = this.#wish;
    if (!isWanted) return;
    const heard = hasSound ? cues : cues.filter(({ kind }) => kind !== 'speak');
    const { sounds } = planSounds(heard, soundSceneOf(this.#controller));
    this.#timers = planCaptions(sounds).map(({ sound, atMs }) =>
      setTimeout(() => this.#show(sound), atMs),
    );
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#show(undefined);
  }
}
