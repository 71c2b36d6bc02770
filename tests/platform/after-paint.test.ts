import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from '../../src/platform/after-paint.ts';

let frames: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('acts when the frame that was asked for has been drawn, and not in it', () => {
  const done: string[] = [];
  afterPaint(() => done.push('first'));
  afterPaint(() => done.push('second'));
  vi.advanceTimersByTime(100);
  expect(frames).toHaveLength(1);
  expect(done).toEqual([]);
  frames[0]?.();
  expect(done).toEqual([]);
  vi.advanceTimersByTime(2);
  expect(done).toEqual(['first', 'second']);
});

it('acts without a frame in a page that nobody sees, once', () => {
  let count = 0;
  afterPaint(() => (count += 1));
  vi.advanceTimersByTime(300);
  expect(count).toBe(1);
  frames[0]?.();
  vi.advanceTimersByTime(300);
  expect(count).toBe(1);
});

it('goes on with the others when one fails', () => {
  let isDone = false;
  afterPaint(() => {
    throw new Error('no stage');
  });
  afterPaint(() => (isDone = true));
  frames[0]?.();
  expect(() => vi.advanceTimersByTime(10)).toThrow('no stage');
  vi.advanceTimersByTime(10);
  expect(isDone).toBe(true);
});
