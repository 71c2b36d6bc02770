import { describe, expect, test } from 'vitest';
import { formatClock } from '../../src/ui/elements/format-clock.ts';
import { formatSpan } from '../../src/ui/elements/format-span.ts';
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
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatClock(milliseconds)).toBe(text);
    expect(formatSpan(milliseconds)).toBe(text);
  });

  test('goes on in hours; how long something takes is told in days', () => {
    expect(formatClock(90_000_000)).toBe('25 h 00 min');
    expect(formatSpan(90_000_000)).toBe('1 d 1 h');
  });
});
