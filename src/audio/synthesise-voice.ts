import type { BabbleVoice } from './babble-voice.ts';
import { syllablesEndMs, type Syllable, type Vowel } from './plan-syllables.ts';
import { addSample, hissSource, SAMPLE_RATE, silence, toSamples } from './tone-synthesis.ts';

/** First and second resonance of the vowels in hertz, after Peterson and Barney (1952), rounded. */
const FORMANTS: Readonly<Record<Vowel, readonly [number, number]>> = {
  a: [730, 1090],
  e: [530, 1840],
  i: [270, 2290],
  o: [570, 840],
  u: [300, 870],
};

/** How much of the sharp edge of the voice is rounded off, and how breathy it is. */
const TIMBRES: Readonly<Record<BabbleVoice['timbre'], { soften: number; breath: number }>> = {
  soft: { soften: 0.75, breath: 0.04 },
  bright: { soften: 0.35, breath: 0.02 },
  rough: { soften: 0.5, breath: 0.16 },
};

const TAIL_MS = 60;
const PEAK = 0.6;

/** Samples between -1 and 1 of a babble voice: vowels at the planned pitch, and no words. */
export function synthesiseVoice(
  syllables: readonly Syllable[],
  timbre: BabbleVoice['timbre'],
): Float32Array {
  const samples = silence(syllablesEndMs(syllables) + TAIL_MS);
  for (const syllable of syllables) addSyllable(samples, syllable, timbre);
  return normalise(samples);
}

function addSyllable(
  samples: Float32Array,
  syllable: Syllable,
  timbre: BabbleVoice['timbre'],
): void {
  const { soften, breath } = TIMBRES[timbre];
  const start = toSamples(syllable.startMs);
  const length = toSamples(syllable.lengthMs);
  const [first, second] = FORMANTS[syllable.vowel].map(createResonator);
  const hiss = hissSource(start + 1);
  let phase = 0;
  let soft = 0;
  for (let i = 0; i < length; i += 1) {
    const share = i / length;
    const hertz = syllable.fromHz + (syllable.toHz - syllable.fromHz) * share;
    phase = (phase + hertz / SAMPLE_RATE) % 1;
    soft += (1 - 2 * phase + hiss() * breath - soft) * (1 - soften);
    const sound = (first?.(soft) ?? 0) + 0.6 * (second?.(soft) ?? 0);
    addSample(samples, start + i, sound * syllable.gain * mouth(share));
  }
}

/** The mouth opens fast and closes slowly. */
function mouth(share: number): number {
  return Math.min(1, share * 7) * Math.min(1, (1 - share) * 2.5);
}

/** A two-pole filter that rings at the given frequency. */
function createResonator(hertz: number): (input: number) => number {
  const bandwidthHz = 90;
  const radius = Math.exp((-Math.PI * bandwidthHz) / SAMPLE_RATE);
  const turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);
  let last = 0;
  let beforeLast = 0;
  return (input) => {
    const output = (1 - radius) * input + turn * last - radius * radius * beforeLast;
    beforeLast = last;
    last = output;
    return output;
  };
}

function normalise(samples: Float32Array): Float32Array {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return peak === 0 ? samples : samples.map((value) => (value / peak) * PEAK);
}
