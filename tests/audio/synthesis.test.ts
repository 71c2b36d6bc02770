import { describe, expect, it } from 'vitest';
import { encodeWav, wavAddress } from '../../src/audio/encode-wav.ts';
import { SOUND_LENGTH_MS } from '../../src/audio/plan-sounds.ts';
import { planSyllables } from '../../src/audio/plan-syllables.ts';
import { SOUND_NAMES, type SoundName } from '../../src/audio/sound-name.ts';
import { synthesiseSound } from '../../src/audio/synthesise-sound.ts';
import { synthesiseVoice } from '../../src/audio/synthesise-voice.ts';
import { SAMPLE_RATE } from '../../src/audio/tone-synthesis.ts';

type FixedSound = Exclude<SoundName, 'voice'>;

const peakOf = (samples: Float32Array): number => Math.max(...samples.map(Math.abs));
const fixed = SOUND_NAMES.filter((name): name is FixedSound => name !== 'voice');

describe('synthesised sounds', () => {
  it.each(fixed)('%s is heard, not clipped, and as long as planned', (name) => {
    const samples = synthesiseSound(name);
    expect(samples.length).toBe(Math.round((SOUND_LENGTH_MS[name] / 1000) * SAMPLE_RATE));
    expect(peakOf(samples)).toBeGreaterThan(0.005);
    expect(peakOf(samples)).toBeLessThanOrEqual(1);
  });

  it.each(fixed.filter((name) => name !== 'room'))('%s begins and ends without a click', (name) => {
    const samples = synthesiseSound(name);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.02);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.02);
  });

  it('loops the room without a seam', () => {
    const samples = synthesiseSound('room');
    const steps = samples.slice(1).map((value, index) => Math.abs(value - (samples[index] ?? 0)));
    const seam = Math.abs((samples[0] ?? 0) - (samples.at(-1) ?? 1));
    expect(seam).toBeLessThanOrEqual(Math.max(...steps));
  });

  it.each(['soft', 'bright', 'rough'] as const)('gives a %s voice its own samples', (timbre) => {
    const voice = { pitchHz: 180, syllablesPerSecond: 5, timbre };
    const plan = planSyllables('Hello there', { voice, mood: 'calm', grasp: 'sure' });
    const samples = synthesiseVoice(plan, timbre);
    expect(peakOf(samples)).toBeCloseTo(0.6, 2);
    expect([...samples].every(Number.isFinite)).toBe(true);
  });
});

describe('a WAV file', () => {
  it('carries its samples, clipped to what 16 bits can hold', () => {
    const bytes = encodeWav(Float32Array.from([0, 0.5, -2]));
    const view = new DataView(bytes.buffer);
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF');
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(view.getUint32(24, true)).toBe(SAMPLE_RATE);
    expect([44, 46, 48].map((at) => view.getInt16(at, true))).toEqual([0, 16_384, -32_767]);
  });

  it('is the same in an address, however long', () => {
    const samples = Float32Array.from({ length: 20_000 }, (_, index) => Math.sin(index));
    const [head, body] = wavAddress(samples).split(',');
    expect(head).toBe('data:audio/wav;base64');
    expect(Buffer.from(body ?? '', 'base64').equals(Buffer.from(encodeWav(samples)))).toBe(true);
  });
});
