// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { elapse } from '../../src/engine/elapse.ts';
import { DEFAULT_SETTINGS } from '../../src/progress/settings.ts';
import { isWaitedFor, secondsFor } from '../../src/ui/clock-view.ts';
import { PlayClock } from '../../src/ui/play-clock.tsx';
import { type PlayProps, viewPlay } from '../../src/ui/play-view.ts';
import { viewMore } from '../../src/ui/view-more.ts';
import { changeDeskLamp, modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';

const calls = { onElapse: vi.fn(), onClockOff: vi.fn() };
const ignore = () => undefined;

function propsOf(attempt: ReturnType<typeof playDeskLamp>, isPaused = false): PlayProps {
  return {
    ...modelOfLamp(attempt),
    ...{ isPractice: false, portraitUrl: '', hasStage: false, canSave: true, isPaused },
    settings: { ...DEFAULT_SETTINGS, clock: true },
    ...{ stageRef: ignore, onChoose: ignore, onListen: ignore, onPause: ignore },
    ...{ onContinue: ignore, onLeave: ignore, onDebrief: ignore, onSettings: ignore },
    onToggleSound: ignore,
    ...calls,
  };
}

const viewOf = (attempt: ReturnType<typeof playDeskLamp>) =>
  viewPlay(modelOfLamp(attempt), viewMore);
const clockOf = (attempt: ReturnType<typeof playDeskLamp>, isPaused = false) => (
  <PlayClock props={propsOf(attempt, isPaused)} view={viewOf(attempt)} />
);
const pass = (seconds: number): void => {
  void act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
};
const left = () => Number(/\d+/.exec(screen.getByRole('timer').textContent ?? '')?.[0]);

beforeEach(() => {
  vi.useFakeTimers();
  Object.values(calls).forEach((call) => call.mockClear());
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('reading comes on top of thinking, and more to read gives more time', () => {
  const attempt = playDeskLamp([]);
  const view = viewOf(attempt);
  const short = { ...view, line: { ...view.line, text: '' } };
  expect(secondsFor(short, attempt)).toBeGreaterThan(20);
  expect(secondsFor({ ...view, line: { ...view.line, text: 'x'.repeat(80) } }, attempt)).toBe(
    secondsFor(short, attempt) + 10,
  );
});

test('what was looked up is read on top, and the decision goes on', () => {
  const lamp = changeDeskLamp(({ desk }) => {
    Object.assign(desk?.materials[0] ?? {}, { seconds: 0, body: [{ en: 'x'.repeat(160) }] });
  });
  const before = playDeskLamp([], lamp);
  const { rerender } = render(clockOf(before));
  pass(15);
  const then = left();
  rerender(clockOf(playDeskLamp(['middle.open.cables'], lamp)));
  expect(left()).toBe(then + 20);
});

test('too long is silence, once', () => {
  render(clockOf(playDeskLamp([])));
  const seconds = left();
  pass(seconds - 1);
  expect(calls.onElapse).not.toHaveBeenCalled();
  expect(screen.getByText('10 seconds left to answer.')).toBeDefined();
  pass(5);
  expect(calls.onElapse).toHaveBeenCalledExactlyOnceWith(30);
});

test('begins anew after a silence, says that it passed, and rests after two', () => {
  const attempt = playDeskLamp([]);
  const { rerender } = render(clockOf(attempt));
  pass(15);
  const once = elapse(attempt, 30).attempt;
  rerender(clockOf(once));
  expect(left()).toBeGreaterThan(20);
  expect(screen.getByRole('status').textContent).toBe('Half a minute passed without a word.');
  const twice = elapse(once, 30).attempt;
  rerender(clockOf(twice));
  const before = left();
  pass(300);
  expect(left()).toBe(before);
  expect(screen.getByRole('status').textContent).toContain('The clock rests until you answer.');
});

test('stands still in another tab and behind a dialog', () => {
  render(clockOf(playDeskLamp([])));
  const before = left();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  pass(30);
  hidden.mockRestore();
  expect(left()).toBe(before);
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.setAttribute('open', '');
  pass(30);
  dialog.remove();
  expect(left()).toBe(before);
  pass(2);
  expect(left()).toBe(before - 2);
});

test('gives more time and can be switched off', () => {
  render(clockOf(playDeskLamp([])));
  const before = left();
  fireEvent.click(screen.getByRole('button', { name: 'One more minute' }));
  expect(left()).toBe(before + 60);
  fireEvent.click(screen.getByRole('button', { name: 'Switch the clock off' }));
  expect(calls.onClockOff).toHaveBeenCalledOnce();
});

test('stands still during a pause', () => {
  render(clockOf(playDeskLamp([]), true));
  const before = left();
  pass(30);
  expect(left()).toBe(before);
});

test('runs only where somebody waits: not while they tell, for a letter, or after the end', () => {
  const attempt = playDeskLamp([]);
  expect(isWaitedFor({ ...viewOf(attempt), canListen: true }, attempt)).toBe(false);
  const later = playDeskLamp(['promise']);
  const mail = viewOf(later);
  expect(mail.channel).toBe('mail');
  expect(isWaitedFor(mail, later)).toBe(false);
  expect(isWaitedFor({ ...viewOf(attempt), hasEnded: true }, attempt)).toBe(false);
  const noting = playDeskLamp(['only-understood']);
  expect(isWaitedFor(viewPlay(modelOfLamp(noting)), noting)).toBe(false);
  const { container } = render(clockOf(playDeskLamp(['promise'])));
  expect(container.textContent).toBe('');
});
