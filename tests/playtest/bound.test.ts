import { describe, expect, test } from 'vitest';
import { findImpossible, meetsBound, readBound, roundValue } from '../../src/playtest/bound.ts';

const meets = (text: string, value: number): boolean => {
  const bound = readBound(text);
  if (!bound) throw new Error(`"${text}" is no bound`);
  return meetsBound(bound, value);
};

describe('a bound', () => {
  test.each([
    ['40', 40, 41],
    ['20..40', 20, 19],
    ['20..40', 40, 41],
    ['20 .. 40', 30, 41],
    ['at least 50', 50, 49],
    ['At  least 50', 100, 49],
    ['at most 50', 50, 51],
    ['above 50', 51, 50],
    ['below 50', 49, 50],
  ])('%s holds for %d and not for %d', (text, inside, outside) => {
    expect(meets(text, inside)).toBe(true);
    expect(meets(text, outside)).toBe(false);
  });

  test.each(['', 'fifty', '20-40', '20...40', 'at least', '-5', '1e3', '1.234', '50 points'])(
    '"%s" is none',
    (text) => {
      expect(readBound(text)).toBeUndefined();
    },
  );

  test.each([
    ['120', 'outside'],
    ['20..120', 'outside'],
    ['above 100', 'outside'],
    ['below 0', 'outside'],
    ['40..20', 'reversed'],
    ['20..40', undefined],
    ['above 99', undefined],
    ['at least 100', undefined],
  ])('%s is %s', (text, reason) => {
    const bound = readBound(text);
    expect(bound && findImpossible(bound)).toBe(reason);
  });
});

describe('a value', () => {
  test('is rounded to the digits that were written', () => {
    expect(meets('87', 86.5)).toBe(true);
    expect(meets('87', 87.49)).toBe(true);
    expect(meets('87', 87.5)).toBe(false);
    expect(meets('87.3', 87.34)).toBe(true);
    expect(meets('87.3', 87.36)).toBe(false);
    expect(meets('at least 80', 79.6)).toBe(true);
    expect(meets('at least 80.0', 79.6)).toBe(false);
  });

  test('is 100 only when nothing is missing', () => {
    expect(meets('100', 100)).toBe(true);
    expect(meets('100', 100 - 1e-12)).toBe(true);
    expect(meets('100', 99.99)).toBe(false);
    expect(meets('at least 100', 99.99)).toBe(false);
    expect([roundValue(99.99, 0), roundValue(99.99, 1), roundValue(100, 1)]).toEqual([
      99, 99.9, 100,
    ]);
  });
});
