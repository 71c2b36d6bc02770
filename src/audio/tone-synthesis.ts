/** Samples per second of everything synthesised; enough for a telephone. */
export const SAMPLE_RATE = 16_000;

export interface Tone {
  readonly atMs: number;
  readonly lengthMs: number;
  readonly fromHz: number;
  /** Pitch at the end when it glides. */
  readonly toHz?: number;
  /** 0..1. */
  readonly gain: number;
}

/** Silence of the given length. */
export function silence(lengthMs: number): Float32Array {
  return new Float32Array(Math.round((lengthMs / 1000) * SAMPLE_RATE));
}

/** Adds a soft sine tone to the samples; what reaches beyond their end is cut off. */
export function addTone(samples: Float32Array, tone: Tone): void {
  const start = toSamples(tone.atMs);
  const length = toSamples(tone.lengthMs);
  let phase = 0;
  for (let i = 0; i < length && start + i < samples.length; i += 1) {
    const share = i / length;
    const hertz = tone.fromHz + ((tone.toHz ?? tone.fromHz) - tone.fromHz) * share;
    phase += (2 * Math.PI * hertz) / SAMPLE_RATE;
    addSample(samples, start + i, Math.sin(phase) * tone.gain * swell(share));
  }
}

/** Adds hiss; `softness` 0 is bright, near 1 is a distant rumble. */
export function addHiss(
  samples: Float32Array,
  { atMs, lengthMs, gain, softness }: Omit<Tone, 'fromHz'> & { readonly softness: number },
): void {
  const start = toSamples(atMs);
  const length = toSamples(lengthMs);
  const hiss = hissSource(start + 1);
  let smooth = 0;
  for (let i = 0; i < length && start + i < samples.length; i += 1) {
    smooth += (hiss() - smooth) * (1 - softness);
    addSample(samples, start + i, smooth * gain * swell(i / length));
  }
}

/** Noise between -1 and 1 from a fixed start (xorshift32), the same each time. */
export function hissSource(start: number): () => number {
  let state = start * 2_654_435_761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state | 0) / 2_147_483_648;
  };
}

export function addSample(samples: Float32Array, index: number, value: number): void {
  samples[index] = (samples[index] ?? 0) + value;
}

export function toSamples(milliseconds: number): number {
  return Math.round((milliseconds / 1000) * SAMPLE_RATE);
}

/** Rises and falls so that no sound begins or ends with a click. */
function swell(share: number): number {
  return Math.min(1, share * 12, (1 - share) * 4);
}
