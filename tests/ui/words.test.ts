import { describe, expect, test } from 'vitest';
import { formatClock } from '../../src/ui/elements/format-clock.ts';
import { fillGaps } from '../../src/ui/say.ts';
import { say } from '../../src/ui/words.ts';

describe('gaps', () => {
  test('are filled as often as they occur', () => {
    expect(fillGaps('{a}, {b}, {a}', { a: 1, b: 'two' })).toBe('1, two, 1');
  });

  test('without a value stay, so that the fault can be seen', () => {
    expect(fillGaps('{first} of {total}', { first: 3 })).toBe('3 of {total}');
  });

  test('are not filled a second time by what a value contains', () => {
    expect(fillGaps('{line} {mood}', { line: '{mood}', mood: 'x' })).toBe('{mood} x');
  });
});

test('a key gives its text', () => {
  expect(say('play.channel', { channel: 'Chat', time: 5 })).toBe('Chat · 5');
});

describe('the clock', () => {
  test.each([
    [0, '00:00'],
    [134_999, '02:14'],
    [3_599_000, '59:59'],
    [3_900_000, '1 h 05 min'],
    [90_000_000, '1 d 1 h'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatClock(milliseconds)).toBe(text);
  });
});
