import { expect, test } from 'vitest';
import { chanceOfAtLeast, chanceOfNone } from '../../src/lint/chance.ts';

test('two heads or more in three throws: 4 of 8', () => {
  expect(chanceOfAtLeast(2, [0.5, 0.5, 0.5])).toBeCloseTo(0.5, 12);
});

test('events of different probability: both happen by their product', () => {
  expect(chanceOfAtLeast(2, [0.25, 0.5])).toBeCloseTo(0.125, 12);
  expect(chanceOfAtLeast(1, [0.25, 0.5])).toBeCloseTo(1 - 0.75 * 0.5, 12);
});

test('none at all is certain, more than there are is impossible', () => {
  expect(chanceOfAtLeast(0, [0.2, 0.9])).toBeCloseTo(1, 12);
  expect(chanceOfAtLeast(3, [0.2, 0.9])).toBe(0);
});

test('two cards drawn from four, one of them special: half the pairs are without it', () => {
  expect(chanceOfNone(2, 1, 4)).toBeCloseTo(0.5, 12);
});

test('whoever draws more than there is of the others draws a special one', () => {
  expect(chanceOfNone(4, 1, 4)).toBe(0);
  expect(chanceOfNone(0, 1, 4)).toBe(1);
});
