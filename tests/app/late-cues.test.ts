import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LateCues } from '../../src/app/late-cues.ts';
import { lampServices, moveOn, openController } from './lamp-run.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function listen() {
  const controller = await openController(lampServices());
  const cues = new LateCues(controller);
  const heard: string[] = [];
  const end = cues.addPerformer((given) => heard.push(`stage ${given.length > 0}`));
  cues.addPerformer(() => heard.push('sound'));
  return { controller, cues, heard, end };
}

it('hands the cues of a move over when the page has been painted, one after the other', async () => {
  const { controller, heard } = await listen();
  moveOn(controller);
  vi.advanceTimersByTime(15);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(heard).toEqual(['stage true', 'sound']);
});

it('tells nothing of a move to who joins after it', async () => {
  const { controller, cues, heard } = await listen();
  moveOn(controller);
  cues.addPerformer(() => heard.push('late'));
  vi.advanceTimersByTime(100);
  expect(heard).not.toContain('late');
  moveOn(controller);
  vi.advanceTimersByTime(100);
  expect(heard).toContain('late');
});

it('tells nothing to who has left meanwhile, and nothing after its end', async () => {
  const { controller, cues, heard, end } = await listen();
  moveOn(controller);
  end();
  vi.advanceTimersByTime(100);
  expect(heard).toEqual(['sound']);
  moveOn(controller);
  cues.end();
  vi.advanceTimersByTime(100);
  expect(heard).toEqual(['sound']);
});
