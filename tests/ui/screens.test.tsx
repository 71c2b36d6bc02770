// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/progress/settings.ts';
import { Briefing } from '../../src/ui/briefing.tsx';
import { DebriefScreen } from '../../src/ui/debrief.tsx';
import { Frame } from '../../src/ui/frame.tsx';
import type { FrameProps } from '../../src/ui/frame-view.ts';
import { Trouble } from '../../src/ui/trouble.tsx';
import { debriefProps } from './hand-made-debrief.ts';
import { loadKettleCall } from './kettle-call.ts';

afterEach(cleanup);

const frameProps = (part: Partial<FrameProps> = {}): FrameProps => ({
  settings: DEFAULT_SETTINGS,
  notices: [],
  onDismissNotice: () => undefined,
  isSettingsOpen: false,
  onChangeSettings: () => undefined,
  onCloseSettings: () => undefined,
  children: null,
  ...part,
});

describe('the frame', () => {
  test('puts the settings on the page', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      textSize: 2,
      motion: 'reduced',
    } as const;
    render(<Frame {...frameProps({ settings })} />);
    expect({ ...document.documentElement.dataset }).toMatchObject({
      theme: 'dark',
      textSize: '2',
      motion: 'reduced',
    });
  });

  test('shows a notice that can be closed, in a region that was there before', async () => {
    const onDismissNotice = vi.fn();
    render(<Frame {...frameProps({ notices: ['storageFull'], onDismissNotice })} />);
    const region = screen.getByRole('status');
    expect(await within(region).findByText(/no room left/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Close this notice' }));
    expect(onDismissNotice).toHaveBeenCalledExactlyOnceWith('storageFull');
  });

  test('changes one setting and keeps the others', async () => {
    const onChangeSettings = vi.fn();
    render(<Frame {...frameProps({ isSettingsOpen: true, onChangeSettings })} />);
    fireEvent.click(await screen.findByRole('radio', { name: 'Largest' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sound' }));
    expect(onChangeSettings.mock.calls).toEqual([
      [{ ...DEFAULT_SETTINGS, textSize: 3 }],
      [{ ...DEFAULT_SETTINGS, sound: true }],
    ]);
  });
});

describe('the briefing', () => {
  const onChangeSettings = vi.fn();
  const briefing = (hasSavedAttempt: boolean, onStart = vi.fn(), changes = {}) => (
    <Briefing
      playable={loadKettleCall(changes)}
      locale="en"
      portraitUrl="ilse.svg"
      hasSavedAttempt={hasSavedAttempt}
      onStart={onStart}
      onResume={() => undefined}
      onLibrary={() => undefined}
      {...{ settings: DEFAULT_SETTINGS, onChangeSettings }}
      onSettings={() => undefined}
    />
  );

  test('tells what is known and nothing that is still to be learned', () => {
    render(briefing(false));
    expect(screen.getByText('Kettle ordered 3 March, arrived today')).toBeDefined();
    expect(screen.queryByText(/plastic lid/)).toBeNull();
    expect(screen.getByText('A refund of more than the price')).toBeDefined();
  });

  test('says beforehand that words will hurt, and nothing where they do not', () => {
    const { rerender } = render(briefing(false));
    expect(screen.queryByRole('heading', { name: 'Before you begin' })).toBeNull();
    rerender(briefing(false, vi.fn(), { contentNote: { en: 'He swears at you twice.' } }));
    expect(screen.getByRole('heading', { name: 'Before you begin' })).toBeDefined();
    expect(screen.getByText('He swears at you twice.')).toBeDefined();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Use milder words' }));
    expect(onChangeSettings).toHaveBeenCalledExactlyOnceWith({
      ...DEFAULT_SETTINGS,
      mildWords: true,
    });
  });

  test('starts the call, and offers to go on only where something is kept', () => {
    const onStart = vi.fn();
    const { rerender } = render(briefing(false, onStart));
    expect(screen.queryByRole('button', { name: 'Go on where you left' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Start the call' }));
    expect(onStart).toHaveBeenCalledOnce();
    rerender(briefing(true));
    expect(screen.getByRole('button', { name: 'Go on where you left' })).toBeDefined();
  });
});

describe('the debrief', () => {
  test('names what worked before what to change', () => {
    render(<DebriefScreen {...debriefProps()} />);
    const titles = screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);
    expect(titles).toEqual([
      'How Ilse felt',
      'How it was done',
      'What worked',
      'One thing to change',
      'The whole conversation',
      'Once more?',
    ]);
  });

  test('turns the curve into a table and back', () => {
    render(<DebriefScreen {...debriefProps()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getAllByRole('row')).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Show as curve' }));
    expect(screen.getByRole('img', { name: /Anger, worry and trust/ })).toBeDefined();
  });

  test('tries again from the moment of the gap, and anew', () => {
    const onRetryFrom = vi.fn();
    const onTryAgain = vi.fn();
    render(<DebriefScreen {...debriefProps({}, { onRetryFrom, onTryAgain })} />);
    fireEvent.click(screen.getByRole('button', { name: /^Try again from here/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Try with other words' }));
    expect(onRetryFrom).toHaveBeenCalledExactlyOnceWith(1);
    expect(onTryAgain).toHaveBeenCalledExactlyOnceWith('new');
  });

  test('saves the run as a play and says each time that it did', async () => {
    const onSavePlay = vi.fn(() => 'kettle-mara.play');
    render(<DebriefScreen {...debriefProps({}, { onSavePlay })} />);
    const button = screen.getByRole('button', { name: 'Save this run as a play' });
    const told = screen.getByText(/^For trainers: a text file/);
    expect(told.getAttribute('aria-live')).toBe('polite');
    fireEvent.click(button);
    await waitFor(() => expect(told.textContent).toBe('Saved as kettle-mara.play.'));
    fireEvent.click(button);
    await waitFor(() => expect(told.textContent).toBe('Saved as kettle-mara.play, 2 times now.'));
    expect(onSavePlay).toHaveBeenCalledTimes(2);
  });

  test('calls practice by its name', () => {
    render(<DebriefScreen {...debriefProps({}, { isPractice: true })} />);
    expect(screen.getByText(/^Practice: this run/)).toBeDefined();
  });
});

test('trouble says what and offers the way back', () => {
  const onLibrary = vi.fn();
  render(<Trouble kind="noScenario" detail="<b>late</b>" onLibrary={onLibrary} />);
  expect(screen.getByText('<b>late</b>')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Library' }));
  expect(onLibrary).toHaveBeenCalledOnce();
});
