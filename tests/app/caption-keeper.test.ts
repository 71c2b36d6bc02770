import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaptionKeeper } from '../../src/app/caption-keeper.ts';
import { lampServices, moveOn, openController } from './lamp-run.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function keep(wish: { isWanted: boolean; hasSound: boolean }) {
  const controller = await openController(lampServices());
  const heard: string[] = [];
  const keeper = new CaptionKeeper(controller, wish, (sound) => heard.push(sound ?? '-'));
  heard.length = 0;
  return { controller, keeper, heard };
}

describe('captions', () => {
  it('say that the phone rings, even with sound off', async () => {
    const { heard } = await keep({ isWanted: true, hasSound: false });
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(['ring', 'pickUp', '-']);
  });

  it('say that somebody speaks only when it is heard', async () => {
    const { heard } = await keep({ isWanted: true, hasSound: true });
    vi.advanceTimersByTime(10_000);
    expect(heard).toContain('voice');
  });

  it('give way to those of the next move', async () => {
    const { heard, controller } = await keep({ isWanted: true, hasSound: true });
    moveOn(controller);
    vi.advanceTimersByTime(10_000);
    expect(heard).not.toContain('ring');
    expect(heard.at(-1)).toBe('-');
  });

  it('are silent when nobody wants them, and once the screen is gone', async () => {
    const unwanted = await keep({ isWanted: false, hasSound: true });
    const ended = await keep({ isWanted: true, hasSound: true });
    ended.keeper.end();
    moveOn(ended.controller);
    vi.advanceTimersByTime(10_000);
    expect(unwanted.heard).toEqual([]);
    expect(ended.heard).toEqual(['-']);
  });
});
