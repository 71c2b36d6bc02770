// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt } from '../../src/engine/attempt.ts';
import { DEFAULT_SETTINGS } from '../../src/progress/settings.ts';
import { Play } from '../../src/ui/play.tsx';
import { eventually } from '../eventually.ts';
import { modelOfLamp, playDeskLamp } from './play-desk-lamp.ts';

const onChoose = vi.fn();
const ignore = () => undefined;

const playOf = (attempt: Attempt) => (
  <Play
    {...modelOfLamp(attempt)}
    {...{ isPractice: false, isPaused: false, hasStage: false, canSave: true, onChoose }}
    portraitUrl="ana.svg"
    settings={{ ...DEFAULT_SETTINGS, textSpeed: 'instant' }}
    stageRef={ignore}
    onListen={ignore}
    onElapse={ignore}
    onClockOff={ignore}
    onPause={ignore}
    onContinue={ignore}
    onLeave={ignore}
    onDebrief={ignore}
    onSettings={ignore}
    onToggleSound={ignore}
  />
);

/** Opens the desk as a keyboard does. */
async function openDesk(): Promise<HTMLElement> {
  await screen.findByRole('tab', { name: 'Desk' });
  fireEvent.keyDown(screen.getByRole('heading', { name: 'What do you say?' }), { key: 'n' });
  return screen.findByRole('tabpanel', { name: 'Desk' });
}

const open = (panel: HTMLElement) =>
  within(panel).queryByRole('button', { name: 'Open: Loose cables' });

beforeEach(() => onChoose.mockClear());
afterEach(cleanup);

describe('the desk', () => {
  test('opens by its key, and has the focus', async () => {
    render(playOf(playDeskLamp([])));
    await openDesk();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Desk' }));
  });

  test('is not offered where nothing can be done at it', () => {
    render(playOf(playDeskLamp(['promise'])));
    expect(screen.queryByText('Look something up, or take a note')).toBeNull();
  });

  test('opens what is pressed and says what that costs', async () => {
    render(playOf(playDeskLamp([])));
    const panel = await openDesk();
    const button = open(panel);
    expect(within(panel).getByText('takes 01:00, and the line is silent')).toBeDefined();
    fireEvent.click(button as HTMLElement);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('middle.open.cables');
  });

  test('shows what was opened, and gives it the focus', async () => {
    const { rerender } = render(playOf(playDeskLamp([])));
    const panel = await openDesk();
    rerender(playOf(playDeskLamp(['middle.open.cables'])));
    expect(await within(panel).findByText('They flicker.')).toBeDefined();
    expect(open(panel)).toBeNull();
    expect(document.activeElement?.textContent).toContain('Loose cables');
  });

  test('finds by words, and says how much it found', async () => {
    render(playOf(playDeskLamp([])));
    const panel = await openDesk();
    const field = within(panel).getByRole('searchbox');
    fireEvent.input(field, { target: { value: 'flick' } });
    expect(within(panel).getByRole('status').textContent).toBe('1 found');
    expect(within(panel).queryByText('Order slip')).toBeNull();
    fireEvent.input(field, { target: { value: 'elephant' } });
    expect(within(panel).getByRole('status').textContent).toContain('Nothing is found');
  });

  test('takes a note, which then has the focus', async () => {
    const { rerender } = render(playOf(playDeskLamp([])));
    const panel = await openDesk();
    fireEvent.click(within(panel).getByRole('button', { name: 'Note this: flickers at night' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('middle.note.night');
    rerender(playOf(playDeskLamp(['middle.note.night'])));
    await eventually(() => expect(document.activeElement?.textContent).toBe('flickers at night'));
  });
});

test('a case of several contacts has a timeline', async () => {
  render(playOf(playDeskLamp(['tell-cable.guess'])));
  fireEvent.click(await screen.findByRole('tab', { name: 'The case' }));
  const panel = screen.getByRole('tabpanel', { name: 'The case' });
  const entries = within(panel).getAllByRole('listitem');
  expect(entries).toHaveLength(2);
  expect(entries[1]?.getAttribute('aria-current')).toBe('step');
  expect(entries[1]?.textContent).toContain('Mail, Day 2, 08:00');
});
