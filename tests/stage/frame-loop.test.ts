import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FrameLoop } from '../../src/stage/frame-loop.ts';

const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', (frame: ReturnType<typeof setTimeout>) =>
    clearTimeout(frame),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Course {
  readonly frames: number;
  /** Milliseconds a frame takes. */
  readonly costMs?: number;
  readonly paceMs?: number;
}

/** A loop of so many frames, and when each of them began. */
function startLoop({ frames, costMs = 0, paceMs = 0 }: Course) {
  const atMs: number[] = [];
  const startMs = performance.now();
  const loop = new FrameLoop({
    paceMs,
    draw: (nowMs) => {
      atMs.push(nowMs - startMs);
      vi.advanceTimersByTime(costMs);
      return atMs.length < frames;
    },
  });
  return { loop, atMs };
}

it('draws in the next frame after it is woken, and sleeps when nothing follows', () => {
  const { loop, atMs } = startLoop({ frames: 2 });
  vi.advanceTimersByTime(1000);
  expect(atMs).toEqual([]);
  loop.wake();
  vi.advanceTimersByTime(FRAME_MS);
  expect(atMs).toEqual([1000 + FRAME_MS]);
  vi.advanceTimersByTime(60_000);
  expect(atMs).toHaveLength(2);
});

it('keeps its pace', () => {
  const { loop, atMs } = startLoop({ frames: 1000, paceMs: 84 });
  loop.wake();
  vi.advanceTimersByTime(1000);
  expect(atMs).toHaveLength(10);
});

it('rests as long as a frame took, so that half of the time is left', () => {
  const { loop, atMs } = startLoop({ frames: 3, costMs: 40 });
  loop.wake();
  vi.advanceTimersByTime(1000);
  expect(atMs).toHaveLength(3);
  expect((atMs[1] ?? 0) - (atMs[0] ?? 0)).toBeGreaterThanOrEqual(80);
});

it('draws nothing while it is held, and at once when it is woken', () => {
  const { loop, atMs } = startLoop({ frames: 1000, paceMs: 500 });
  loop.wake();
  vi.advanceTimersByTime(FRAME_MS);
  loop.hold();
  vi.advanceTimersByTime(60_000);
  expect(atMs).toHaveLength(1);
  loop.wake();
  loop.wake();
  vi.advanceTimersByTime(FRAME_MS);
  expect(atMs).toHaveLength(2);
});

it('forgets a frame asked for before it was held', () => {
  const { loop, atMs } = startLoop({ frames: 1000 });
  loop.wake();
  loop.hold();
  vi.advanceTimersByTime(1000);
  expect(atMs).toEqual([]);
});
