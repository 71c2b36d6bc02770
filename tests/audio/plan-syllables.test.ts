import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  planSyllables,
  syllablesEndMs,
  type SpeakingStyle,
} from '../../src/audio/plan-syllables.ts';

const voice = { pitchHz: 200, syllablesPerSecond: 5, timbre: 'bright' } as const;
const calm: SpeakingStyle = { voice, mood: 'calm', grasp: 'sure' };
const furious: SpeakingStyle = { ...calm, mood: 'furious' };
const line = 'I ordered a lamp on Monday';

const styles: fc.Arbitrary<SpeakingStyle> = fc.record({
  voice: fc.record({
    pitchHz: fc.integer({ min: 80, max: 320 }),
    syllablesPerSecond: fc.integer({ min: 2, max: 9 }),
    timbre: fc.constantFrom('soft', 'bright', 'rough'),
  }),
  mood: fc.constantFrom('calm', 'annoyed', 'angry', 'furious'),
  grasp: fc.constantFrom('sure', 'unsure', 'lost', 'overwhelmed'),
});

const meanPitch = (style: SpeakingStyle): number => {
  const syllables = planSyllables(line, style);
  return syllables.reduce((sum, { fromHz }) => sum + fromHz, 0) / syllables.length;
};

describe('the syllables of a line', () => {
  it('are as many as its vowel groups, with its vowels', () => {
    expect(planSyllables('My lamp is blue', calm).map(({ vowel }) => vowel)).toEqual([
      ...['i', 'a', 'i', 'u'],
    ]);
  });

  it('are higher by 1.45 and faster by 1.55 when furious', () => {
    expect(meanPitch(furious) / meanPitch(calm)).toBeCloseTo(1.45, 1);
    const [slow, fast] = [calm, furious].map((style) => planSyllables(line, style)[0]?.lengthMs);
    expect((slow ?? 0) / (fast ?? 1)).toBeCloseTo(1.55, 1);
  });

  it('rise at the end of a question and fall at the end of a statement', () => {
    const asked = planSyllables('Where is it?', calm).at(-1);
    const told = planSyllables('Here it is.', calm).at(-1);
    expect(asked?.toHz).toBeGreaterThan(asked?.fromHz ?? Infinity);
    expect(told?.toHz).toBeLessThan(told?.fromHz ?? 0);
  });

  it('waver more the more is not understood', () => {
    const spread = (grasp: SpeakingStyle['grasp']): number => {
      const pitches = planSyllables(line, { ...calm, grasp }).map(({ fromHz }) => fromHz);
      return Math.max(...pitches) - Math.min(...pitches);
    };
    expect(spread('overwhelmed')).toBeGreaterThan(spread('sure'));
  });

  it('exist for scripts without Latin vowels, and not for silence', () => {
    expect(planSyllables('Лампа сломана', calm).length).toBeGreaterThan(3);
    expect(planSyllables(' … ', calm)).toEqual([]);
  });

  it('never overlap, stay in the range of a voice and end within 4.5 seconds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), styles, (text, style) => {
        const syllables = planSyllables(text, style);
        expect(syllables).toEqual(planSyllables(text, style));
        expect(syllablesEndMs(syllables)).toBeLessThanOrEqual(4500);
        for (const [index, { startMs, fromHz, toHz }] of syllables.entries()) {
          expect(startMs).toBeGreaterThanOrEqual(syllablesEndMs(syllables.slice(0, index)));
          for (const hertz of [fromHz, toHz]) {
            expect(hertz).toBeGreaterThan(40);
            expect(hertz).toBeLessThan(800);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
