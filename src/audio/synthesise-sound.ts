import { SOUND_LENGTH_MS } from './plan-sounds.ts';
import type { SoundName } from './sound-name.ts';
import { addHiss, addTone, hissSource, silence } from './tone-synthesis.ts';

type FixedSound = Exclude<SoundName, 'voice'>;

const MAKERS: Readonly<Record<FixedSound, (samples: Float32Array) => void>> = {
  ring: (samples) => {
    for (let atMs = 0; atMs < 840; atMs += 60) {
      const gain = 0.13;
      addTone(samples, { atMs, lengthMs: 56, fromHz: 620, gain });
      addTone(samples, { atMs, lengthMs: 56, fromHz: 775, gain });
    }
  },
  pickUp: (samples) => {
    addHiss(samples, { atMs: 0, lengthMs: 18, gain: 0.5, softness: 0.5 });
    addHiss(samples, { atMs: 60, lengthMs: 80, gain: 0.2, softness: 0.7 });
  },
  hangUp: (samples) => {
    addHiss(samples, { atMs: 0, lengthMs: 22, gain: 0.5, softness: 0.5 });
    for (const atMs of [180, 440])
      addTone(samples, { atMs, lengthMs: 180, fromHz: 425, gain: 0.2 });
  },
  hold: (samples) => {
    // A slow broken chord, G C E G and back: made for this product.
    const steps = [392, 523.25, 659.25, 783.99, 659.25, 523.25];
    for (const [index, fromHz] of steps.entries()) {
      addTone(samples, { atMs: index * 520, lengthMs: 620, fromHz, gain: 0.14 });
    }
  },
  message: (samples) => {
    addTone(samples, { atMs: 0, lengthMs: 140, fromHz: 587, gain: 0.2 });
    addTone(samples, { atMs: 110, lengthMs: 200, fromHz: 880, gain: 0.18 });
  },
  room: makeRoomTone,
  key: (samples) => addHiss(samples, { atMs: 0, lengthMs: 28, gain: 0.35, softness: 0.6 }),
  send: (samples) => {
    addTone(samples, { atMs: 0, lengthMs: 150, fromHz: 420, toHz: 640, gain: 0.18 });
  },
  better: (samples) => {
    addTone(samples, { atMs: 0, lengthMs: 220, fromHz: 392, gain: 0.12 });
    addTone(samples, { atMs: 160, lengthMs: 260, fromHz: 523.25, gain: 0.12 });
  },
  worse: (samples) => {
    addTone(samples, { atMs: 0, lengthMs: 220, fromHz: 330, gain: 0.14 });
    addTone(samples, { atMs: 160, lengthMs: 260, fromHz: 262, gain: 0.14 });
  },
};

/** Samples between -1 and 1 of a sound that never changes. */
export function synthesiseSound(sound: FixedSound): Float32Array {
  const samples = silence(SOUND_LENGTH_MS[sound]);
  MAKERS[sound](samples);
  return samples;
}

/** A soft rumble whose end fades into its beginning, so that the loop has no seam. */
function makeRoomTone(samples: Float32Array): void {
  const fade = Math.floor(samples.length / 4);
  const long = new Float32Array(samples.length + fade);
  const hiss = hissSource(7);
  let smooth = 0;
  for (let i = 0; i < long.length; i += 1) {
    smooth += (hiss() - smooth) * 0.06;
    long[i] = smooth * 0.18;
  }
  for (let i = 0; i < samples.length; i += 1) {
    const share = Math.min(1, i / fade);
    const tail = i < fade ? (long[samples.length + i] ?? 0) : 0;
    samples[i] = (long[i] ?? 0) * share + tail * (1 - share);
  }
}
