// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { DEFAULT_SETTINGS } from '../../src/progress/settings.ts';
import { Play } from '../../src/ui/play.tsx';
import type { PlayProps } from '../../src/ui/play-view.ts';
import { eventually } from '../eventually.ts';
import { modelOf, runKettleCall } from './run-kettle-call.ts';

const calls = {
  onChoose: vi.fn(),
  onListen: vi.fn(),
  onElapse: vi.fn(),
  onClockOff: vi.fn(),
  onPause: vi.fn(),
  onContinue: vi.fn(),
  onLeave: vi.fn(),
  onDebrief: vi.fn(),
  onSettings: vi.fn(),
  onToggleSound: vi.fn(),
};

const propsOf = (attempt: Attempt, part: Partial<PlayProps> = {}): PlayProps => ({
  ...modelOf(attempt),
  isPractice: false,
  portraitUrl: 'ilse.svg',
  stageRef: () => undefined,
  hasStage: false,
  settings: { ...DEFAULT_SETTINGS, textSpeed: 'instant' },
  isPaused: false,
  canSave: true,
  ...calls,
  ...part,
});

const opening = () => runKettleCall();
const deciding = () => runKettleCall(['listen']);
const question = (name = 'What do you say?') => screen.getByRole('heading', { name });

beforeEach(() => Object.values(calls).forEach((call) => call.mockClear()));
afterEach(cleanup);

describe('keys', () => {
  test('a digit chooses what carries it', () => {
    const attempt = deciding();
    render(<Play {...propsOf(attempt)} />);
    fireEvent.keyDown(question(), { key: '2' });
    expect(calls.onChoose).toHaveBeenCalledExactlyOnceWith(modelOf(attempt).offer.choices[1]?.id);
  });

  test('work for the turn that is shown, not the one before', () => {
    const { rerender } = render(<Play {...propsOf(opening())} />);
    rerender(<Play {...propsOf(deciding())} />);
    fireEvent.keyDown(question(), { key: 'l' });
    expect(calls.onListen).not.toHaveBeenCalled();
    fireEvent.keyDown(question(), { key: '4' });
    expect(calls.onChoose).toHaveBeenCalledOnce();
  });

  test('do nothing outside the screen or while paused', () => {
    const { rerender } = render(<Play {...propsOf(deciding())} />);
    fireEvent.keyDown(document.body, { key: '1' });
    rerender(<Play {...propsOf(deciding(), { isPaused: true })} />);
    fireEvent.keyDown(question(), { key: '1' });
    expect(calls.onChoose).not.toHaveBeenCalled();
  });
});

test('the second press of a double click chooses nothing', () => {
  render(<Play {...propsOf(deciding())} />);
  const choice = screen.getAllByRole('listitem')[0]?.querySelector('button');
  if (!choice) throw new Error('no choice is shown');
  fireEvent.click(choice, { detail: 1 });
  fireEvent.click(choice, { detail: 2 });
  expect(calls.onChoose).toHaveBeenCalledOnce();
});

describe('focus', () => {
  test('is on the question at first, and again when the pressed choice is gone', () => {
    const { rerender } = render(<Play {...propsOf(opening())} />);
    expect(document.activeElement).toBe(question('Keep listening, or say something?'));
    screen.getByRole('button', { name: 'Keep listening' }).focus();
    rerender(<Play {...propsOf(deciding())} />);
    expect(document.activeElement).toBe(question());
  });

  test('stays where it was when that still exists', () => {
    const { rerender } = render(<Play {...propsOf(opening())} />);
    const leave = screen.getByRole('button', { name: 'Leave' });
    leave.focus();
    rerender(<Play {...propsOf(deciding())} />);
    expect(document.activeElement).toBe(leave);
  });
});

describe('what is read out', () => {
  const regions = (container: Element) => [
    ...container.querySelectorAll('[aria-live], [role="status"], [role="alert"]'),
  ];

  test('is one region with speaker, line and mood', async () => {
    const { container, rerender } = render(<Play {...propsOf(opening())} />);
    rerender(<Play {...propsOf(deciding())} />);
    await eventually(() =>
      expect(regions(container).map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^Ilse Brandt: The box came .* the same\. \w+, .+\.$/),
      ]),
    );
  });

  test('does not change when only the surroundings do', async () => {
    const { container, rerender } = render(<Play {...propsOf(deciding())} />);
    await eventually(() => expect(regions(container)[0]?.textContent).not.toBe(''));
    const before = regions(container)[0]?.firstChild;
    rerender(<Play {...propsOf(deciding(), { hasStage: true, sound: 'The phone rings' })} />);
    expect(regions(container)[0]?.firstChild).toBe(before);
  });
});

test('markup in a line is text', () => {
  const story = [{ variants: [{ en: '<img src=x onerror=alert(1)>' }] }];
  const { container } = render(<Play {...propsOf(runKettleCall([], { story }))} />);
  expect(container.querySelector('.line')?.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(container.querySelector('.line img')).toBeNull();
});

test('text that is still appearing is there as a whole', () => {
  const settings = { ...DEFAULT_SETTINGS, textSpeed: 'slow' } as const;
  const { container } = render(<Play {...propsOf(deciding(), { settings })} />);
  const line = container.querySelector('.line');
  expect(line?.textContent).toBe(
    'The box came with a plastic one. I sent it back, and the next was the same.',
  );
});

test('captions name the sound, unless they are off', () => {
  const sound = { sound: 'The phone rings' };
  const { rerender } = render(<Play {...propsOf(opening(), sound)} />);
  expect(screen.getByText('[The phone rings]')).toBeDefined();
  const settings = { ...DEFAULT_SETTINGS, captions: false };
  rerender(<Play {...propsOf(opening(), { ...sound, settings })} />);
  expect(screen.queryByText('[The phone rings]')).toBeNull();
});

test('the buttons of one turn carry the choices of the next', () => {
  const { rerender } = render(<Play {...propsOf(opening())} />);
  const first = document.querySelector('.choices button');
  rerender(<Play {...propsOf(deciding())} />);
  expect(document.querySelector('.choices button')).toBe(first);
  fireEvent.click(first ?? document.body, { detail: 1 });
  expect(calls.onChoose).toHaveBeenCalledExactlyOnceWith(modelOf(deciding()).offer.choices[0]?.id);
});

test('a fact just learned is marked as new', async () => {
  const { container, rerender } = render(<Play {...propsOf(opening())} />);
  await screen.findByText('Kettle ordered 3 March, arrived today');
  expect(container.querySelector('.know .tag')).toBeNull();
  rerender(<Play {...propsOf(runKettleCall(['listen', 'say-back']))} />);
  expect(container.querySelector('.know .tag')?.parentElement?.textContent).toMatch(/plastic lid/);
});

test('a promise stands on top of the notes until it is kept, with the time that is left', async () => {
  const { container } = render(<Play {...propsOf(runKettleCall(['listen', 'call-back']))} />);
  await screen.findByText('Kettle ordered 3 March, arrived today');
  expect(container.querySelector('.know li')?.textContent).toMatch(
    /^You promised: call back by four due in 59:\d\d$/,
  );
});

test('after the end the way on is the debrief', () => {
  render(<Play {...propsOf(runKettleCall(['listen', 'say-back', 'exchange']))} />);
  fireEvent.click(screen.getByRole('button', { name: 'See how it went' }));
  expect(calls.onDebrief).toHaveBeenCalledOnce();
  expect(document.querySelector('.choices')).toBeNull();
});

test('a pause can be ended or left from', async () => {
  render(<Play {...propsOf(opening(), { isPaused: true })} />);
  const dialog = await screen.findByRole('dialog', { name: 'Paused' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Go on' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Leave' }));
  expect(calls.onContinue).toHaveBeenCalledOnce();
  expect(calls.onLeave).toHaveBeenCalledOnce();
});

test('after a pause focus is back where it was', async () => {
  const { rerender } = render(<Play {...propsOf(deciding())} />);
  const leave = screen.getByRole('button', { name: 'Leave' });
  leave.focus();
  rerender(<Play {...propsOf(deciding(), { isPaused: true })} />);
  within(await screen.findByRole('dialog'))
    .getByRole('button', { name: 'Go on' })
    .focus();
  rerender(<Play {...propsOf(deciding())} />);
  expect(document.activeElement).toBe(leave);
});
