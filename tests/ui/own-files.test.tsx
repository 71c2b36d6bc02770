// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnScenario } from '../../src/progress/own-scenario.ts';
import { buildCard } from '../../src/progress/pack-scenario.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { OwnFiles } from '../../src/ui/own-files.tsx';
import type { CheckDepth, OwnCheck, OwnFilesProps } from '../../src/ui/own-files-view.ts';
import { loadKettleCall } from './kettle-call.ts';

const card = { ...buildCard(loadKettleCall()), slug: 'own:kettle', title: { en: 'The kettle' } };

const kept: OwnScenario = {
  card,
  files: [{ path: 'kettle.json', text: '{}' }],
  chance: [],
  openedAtIso: '2030-01-01T10:00:00Z',
};

const finding = (part: Partial<Diagnostic> = {}): Diagnostic => ({
  ...{ code: 'few-choices', severity: 'warning', file: 'kettle.json', path: 'nodes.open' },
  ...{ message: 'Node "open" offers one choice.', hint: 'Add what people do.', line: 12 },
  ...part,
});

const calls = {
  onFiles: vi.fn(),
  onOther: vi.fn(),
  onPlay: vi.fn(),
  onResume: vi.fn(),
  onCheck: vi.fn(),
  onRemove: vi.fn(),
};

const propsOf = (part: Partial<OwnFilesProps> = {}): OwnFilesProps => ({
  ...{ kept: [], standings: {}, canKeep: true, locale: 'en' },
  ...calls,
  ...part,
});

const READING: OwnCheck = { phase: 'reading', number: 1, name: 'kettle.json' };

const checked = (diagnostics: readonly Diagnostic[], depth: CheckDepth): OwnCheck => ({
  ...{ phase: 'playable', number: 1, name: 'kettle.json', card, diagnostics, depth },
});

const exact: CheckDepth = { kind: 'exact', situations: 1234 };
const show = (part: Partial<OwnFilesProps> = {}) => render(<OwnFiles {...propsOf(part)} />);
const textOf = (part: Partial<OwnFilesProps>): string => show(part).container.textContent;

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('the answer to a file', () => {
  test('takes the focus when it comes, and is read out', async () => {
    const { rerender } = show({ check: READING });
    expect(screen.getAllByText('Reading kettle.json …')).toHaveLength(2);
    rerender(<OwnFiles {...propsOf({ check: checked([], { kind: 'begun' }) })} />);
    const heading = screen.getByRole('heading', { name: 'The kettle' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    const spoken = document.querySelector('[aria-live]');
    await waitFor(() => expect(spoken?.textContent).toMatch(/^kettle\.json can be played\./));
  });

  test('leaves the focus alone where it was there before the screen', async () => {
    show({ check: checked([], exact) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement).toBe(document.body);
  });

  test('can be played whatever was found, and while it is still being looked for', () => {
    const { rerender } = show({ check: checked([], { kind: 'begun' }) });
    fireEvent.click(screen.getByRole('button', { name: 'Play it: The kettle' }));
    const errors = [finding({ severity: 'error' })];
    rerender(<OwnFiles {...propsOf({ check: checked(errors, exact) })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Play it: The kettle' }));
    expect(calls.onPlay.mock.calls).toEqual([['own:kettle'], ['own:kettle']]);
  });

  test('counts what was found, and names place, sentence and advice of each', () => {
    const other = finding({ code: 'no-way', severity: 'error', path: 'start', message: 'No way.' });
    const text = textOf({ check: checked([other, finding()], exact) });
    expect(text).toContain('1 to mend, 1 worth a look.');
    expect(text).toContain('Everything that can happen in it was tried.');
    expect(text).toMatch(/To mend.*start · no-way.*No way\..*Worth a look/);
    expect(text).toContain('Line 12 · nodes.open · few-choices');
    expect(text).toContain('Add what people do.');
  });

  test('folds away what is like the first three', () => {
    const many = Array.from({ length: 70 }, (_, index) =>
      finding({ path: `nodes.n${index}`, message: `Message ${index}.` }),
    );
    const { container } = show({ check: checked(many, exact) });
    const folded = container.querySelector('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelectorAll('li')).toHaveLength(60);
    expect(folded?.textContent).toContain('67 more of this kind, the first 60 of them');
    expect(container.querySelectorAll('.own-findings > ul > li')).toHaveLength(3);
  });

  test.each<[string, CheckDepth, RegExp]>([
    ['while it is looked for', { kind: 'glanced', waiting: ['A'] }, /still being tried/],
    ['in part', { kind: 'bounded', situations: 16420 }, /Nothing to mend.*16,420 situations/],
    ['cut short', { kind: 'cut', end: 'late', waiting: ['No bot passes.'] }, /No bot passes\./],
    ['cut at once', { kind: 'cut', end: 'broken', waiting: undefined }, /whether it is a good/],
  ])('says how far it was checked: %s', (_what, depth, words) => {
    expect(textOf({ check: checked([], depth) })).toMatch(words);
  });

  test('that cannot be played says how much is to be mended, and offers no play', () => {
    const diagnostics = [finding({ severity: 'error' }), finding({ severity: 'error', line: 2 })];
    const text = textOf({ check: { phase: 'refused', number: 1, name: 'a.json', diagnostics } });
    expect(text).toContain('a.json cannot be played yet');
    expect(text).toContain('2 things have to be mended first.');
    expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull();
  });

  test('that is something else says that nothing is lost', () => {
    const { line, ...alien } = finding({ severity: 'error', path: '', message: 'A persona.' });
    const text = textOf({
      check: { phase: 'refused', number: line ?? 1, name: '', diagnostics: [alien] },
    });
    expect(text).toContain('This cannot be opened');
    expect(text).toContain('everything you opened before is still here');
  });
});

describe('what was opened before', () => {
  test('can be played, checked and removed, and tells how it went', () => {
    const standings = { 'own:kettle': { hasSavedAttempt: false, firstScore: 54 } };
    expect(textOf({ kept: [kept], standings })).toContain('kettle.json · Result 54');
    fireEvent.click(screen.getByRole('button', { name: 'Play: The kettle' }));
    fireEvent.click(screen.getByRole('button', { name: 'Check: The kettle' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove: The kettle' }));
    expect([calls.onPlay, calls.onCheck, calls.onRemove].map(({ mock }) => mock.calls)).toEqual(
      Array(3).fill([['own:kettle']]),
    );
  });

  test('is gone on where it was left', () => {
    show({ kept: [kept], standings: { 'own:kettle': { hasSavedAttempt: true } } });
    fireEvent.click(screen.getByRole('button', { name: 'Resume: The kettle' }));
    expect(calls.onResume).toHaveBeenCalledExactlyOnceWith('own:kettle');
  });

  test('leaves the focus somewhere, and words, when it is removed', async () => {
    const { rerender } = show({ kept: [kept] });
    fireEvent.click(screen.getByRole('button', { name: 'Remove: The kettle' }));
    rerender(<OwnFiles {...propsOf()} />);
    expect(document.activeElement?.textContent).toBe('Try a scenario of your own');
    const spoken = document.querySelector('[aria-live]');
    await waitFor(() => expect(spoken?.textContent).toMatch(/^The kettle was removed\./));
  });

  test('says so where the browser keeps nothing', () => {
    expect(textOf({ kept: [kept], canKeep: false })).toContain('This browser keeps nothing');
  });
});

describe('taking a file', () => {
  /** A drag as the browser tells of it. */
  function drag(type: 'dragover' | 'dragleave' | 'drop', dataTransfer: object): Event {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    Object.defineProperty(event, 'relatedTarget', { value: null });
    fireEvent(document.body, event);
    return event;
  }
  const file = new File(['{}'], 'kettle.json');
  const ofFile = (isDirectory = false) => ({
    types: ['Files'],
    files: [file],
    items: [{ webkitGetAsEntry: () => ({ isDirectory }) }],
  });
  const sign = () => screen.queryByText('Let go to check and play it');

  test('by the button, the same one twice', () => {
    const { container } = show();
    const input = container.querySelector('input');
    if (!input) throw new Error('There is no way to choose a file');
    const click = vi.spyOn(input, 'click');
    fireEvent.click(screen.getByRole('button', { name: 'Open a scenario file' }));
    expect(click).toHaveBeenCalledOnce();
    for (let times = 0; times < 2; times += 1) {
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      fireEvent.change(input);
    }
    expect(calls.onFiles.mock.calls).toEqual([[[file]], [[file]]]);
    expect(input.value).toBe('');
    Object.defineProperty(input, 'files', { value: [], configurable: true });
    fireEvent.change(input);
    expect(calls.onFiles).toHaveBeenCalledTimes(2);
  });

  test('dropped anywhere, with a sign while it is held over the page', async () => {
    show();
    expect(drag('dragover', ofFile()).defaultPrevented).toBe(true);
    await waitFor(() => expect(sign()).not.toBeNull());
    drag('dragleave', ofFile());
    await waitFor(() => expect(sign()).toBeNull());
    drag('dragover', ofFile());
    expect(drag('drop', ofFile()).defaultPrevented).toBe(true);
    await waitFor(() => expect(sign()).toBeNull());
    expect(calls.onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  test('a folder and a link are called by their names', () => {
    show();
    drag('drop', ofFile(true));
    drag('drop', { types: ['text/uri-list'], files: [], items: [{}] });
    expect(calls.onOther.mock.calls).toEqual([['folder'], ['noFile']]);
    expect(calls.onFiles).not.toHaveBeenCalled();
  });

  test('a picture of the page itself is nobody’s file', () => {
    show();
    fireEvent(document.body, new Event('dragstart', { bubbles: true }));
    expect(drag('dragover', ofFile()).defaultPrevented).toBe(false);
    drag('drop', ofFile());
    expect(calls.onFiles).not.toHaveBeenCalled();
    fireEvent(document.body, new Event('dragend', { bubbles: true }));
    drag('drop', ofFile());
    expect(calls.onFiles).toHaveBeenCalledOnce();
  });

  test('ends with the screen', () => {
    show().unmount();
    expect(drag('drop', ofFile()).defaultPrevented).toBe(false);
  });
});
