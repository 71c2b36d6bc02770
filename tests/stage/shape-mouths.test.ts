import { describe, expect, it } from 'vitest';
import { shapeMouths, speechMs } from '../../src/stage/shape-mouths.ts';

const LINE = { text: 'I know what it says.', seconds: 2, mood: 'calm', grasp: 'sure' } as const;

describe('shapeMouths', () => {
  it('shapes vowels, closes between words and pauses at the end of a sentence', () => {
    const { mouths } = shapeMouths({ ...LINE, text: 'No, you.', seconds: 3 });
    expect(mouths.slice(0, 4)).toEqual(['round', 'rest', 'rest', 'rest']);
    expect(mouths).toContain('small');
  });

  it('moves faster the angrier the customer', () => {
    const intervals = (['calm', 'annoyed', 'angry', 'furious'] as const).map(
      (mood) => shapeMouths({ ...LINE, mood }).intervalMs,
    );
    expect(intervals).toEqual([...intervals].sort((a, b) => b - a));
    expect(new Set(intervals).size).toBe(4);
  });

  it('takes about as long as the line, and never longer than six seconds', () => {
    expect(speechMs(shapeMouths(LINE))).toBeGreaterThan(1800);
    expect(speechMs(shapeMouths(LINE))).toBeLessThan(2200);
    expect(speechMs(shapeMouths({ ...LINE, seconds: 90 }))).toBeLessThanOrEqual(6100);
  });

  it('moves the mouth for scripts without Latin vowels and for an empty line', () => {
    expect(shapeMouths({ ...LINE, text: '도와주세요' }).mouths).toContain('wide');
    expect(shapeMouths({ ...LINE, text: '' }).mouths.length).toBeGreaterThan(1);
  });
});
