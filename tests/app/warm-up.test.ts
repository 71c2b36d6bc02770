import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { warmUp } from '../../src/app/warm-up.ts';
import * as moves from '../../src/engine/make-move.ts';
import { lampServices, openController } from './lamp-run.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function openAttempt() {
  return (await openController(lampServices())).state.attempt;
}

it('makes some moves on the side, and leaves the attempt as it is', async () => {
  const attempt = await openAttempt();
  const before = JSON.stringify(attempt.transcript);
  const made = vi.spyOn(moves, 'makeMove');
  warmUp(attempt);
  expect(made).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(made.mock.calls.length).toBeGreaterThanOrEqual(8);
  expect(JSON.stringify(attempt.transcript)).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
});

it('goes on from the beginning where a try has come to an end', async () => {
  const attempt = await openAttempt();
  const made = vi.spyOn(moves, 'makeMove');
  warmUp(attempt);
  vi.advanceTimersByTime(10_000);
  const begun = made.mock.calls.filter(([from]) => from === attempt);
  expect(begun.length).toBeGreaterThan(1);
});

it('ends when it is told to', async () => {
  const made = vi.spyOn(moves, 'makeMove');
  warmUp(await openAttempt())();
  vi.advanceTimersByTime(10_000);
  expect(made).not.toHaveBeenCalled();
});
