import { Howl, Howler } from 'howler';
import type { Cue } from '../engine/cue.ts';
import { wavAddress } from './encode-wav.ts';
import { planSounds, type PlannedSound, type SoundScene } from './plan-sounds.ts';
import type { SoundName } from './sound-name.ts';
import { synthesiseSound } from './synthesise-sound.ts';
import { synthesiseVoice } from './synthesise-voice.ts';

export interface AudioOptions {
  /** Tells the scene of this moment, before each step is performed. */
  readonly sceneNow: () => SoundScene;
  /** 0..1. */
  readonly volume: number;
  /** True when a call is going on already, so that its line is heard at once. */
  readonly isLineOpen: boolean;
}

export interface SoundBoard {
  /** Plays the sounds of one step; what still sounded of the step before stops. */
  perform(cues: readonly Cue[]): void;
  /** 0..1. */
  setVolume(volume: number): void;
  setEnabled(isEnabled: boolean): void;
  destroy(): void;
}

/** Loudness of each sound against the others, 0..1. */
const LOUDNESS: Partial<Record<SoundName, number>> = { room: 0.5, key: 0.5, voice: 0.55 };

/** Sound for one conversation. Everything is synthesised here; no file is loaded. */
export function mountAudio(options: AudioOptions): SoundBoard {
  return new HowlerBoard(options);
}

class HowlerBoard implements SoundBoard {
  readonly #sceneNow: () => SoundScene;
  readonly #made = new Map<SoundName, Howl>();
  #voices: Howl[] = [];
  #timers: number[] = [];
  #isEnabled = true;
  #isPhone: boolean;
  #isLineOpen: boolean;

  constructor({ sceneNow, volume, isLineOpen }: AudioOptions) {
    this.#sceneNow = sceneNow;
    this.#isPhone = sceneNow().isPhone;
    this.#isLineOpen = isLineOpen && this.#isPhone;
    Howler.volume(volume);
    this.#updateLine();
  }

  perform(cues: readonly Cue[]): void {
    this.#stopStep();
    const scene = this.#sceneNow();
    const plan = planSounds(cues, scene);
    // Somebody rings who wrote before, or the other way round.
    if (scene.isPhone !== this.#isPhone) this.#isLineOpen = scene.isPhone;
    this.#isPhone = scene.isPhone;
    this.#isLineOpen = plan.isLineOpen ?? this.#isLineOpen;
    this.#updateLine();
    if (!this.#isEnabled) return;
    this.#timers = plan.sounds.map((sound) =>
      window.setTimeout(() => this.#play(sound), sound.atMs),
    );
  }

  setVolume(volume: number): void {
    Howler.volume(volume);
  }

  setEnabled(isEnabled: boolean): void {
    this.#isEnabled = isEnabled;
    if (!isEnabled) this.#stopStep();
    this.#updateLine();
  }

  destroy(): void {
    this.#stopStep();
    for (const howl of this.#made.values()) howl.unload();
    this.#made.clear();
  }

  #play(planned: PlannedSound): void {
    // Browsers keep quiet until the first click; what was missed must not sound after it.
    if (navigator.userActivation?.hasBeenActive === false) return;
    if (planned.sound === 'voice') this.#speak(planned);
    else this.#howlOf(planned.sound).play();
  }

  #speak({ syllables = [] }: PlannedSound): void {
    if (syllables.length === 0) return;
    const samples = synthesiseVoice(syllables, this.#sceneNow().voice.timbre);
    const voice = makeHowl('voice', samples);
    this.#voices.push(voice);
    voice.once('end', () => {
      voice.unload();
      this.#voices = this.#voices.filter((other) => other !== voice);
    });
    voice.play();
  }

  #stopStep(): void {
    for (const timer of this.#timers) window.clearTimeout(timer);
    this.#timers = [];
    for (const voice of this.#voices) voice.unload();
    this.#voices = [];
    for (const [name, howl] of this.#made) if (name !== 'room') howl.stop();
  }

  #updateLine(): void {
    const isHeard = this.#isLineOpen && this.#isEnabled;
    if (!isHeard) this.#made.get('room')?.stop();
    else if (!this.#howlOf('room').playing()) this.#howlOf('room').play();
  }

  #howlOf(name: Exclude<SoundName, 'voice'>): Howl {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const howl = makeHowl(name, synthesiseSound(name));
    this.#made.set(name, howl);
    return howl;
  }
}

function makeHowl(name: SoundName, samples: Float32Array): Howl {
  return new Howl({
    src: [wavAddress(samples)],
    format: ['wav'],
    loop: name === 'room',
    volume: LOUDNESS[name] ?? 0.8,
  });
}
