// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showFirstScreen } from '../../src/app/first-screen.ts';
import { writeOpeningMarkup } from '../../src/app/opening-markup.tsx';
import type { ScenarioRoute } from '../../src/app/route.ts';
import { startApp } from '../../src/app/start-app.tsx';
import { buildBundle, buildOpening } from '../../src/progress/pack-scenario.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { lamp } from '../engine/lamp-scenario.ts';

const PLAYABLES: readonly PlayableScenario[] = [
  lamp,
  ...readLibrary('scenarios').playables.values(),
];

const SETTLE_MS = 150;

const byId = (id: string) => PLAYABLES.find(({ scenario }) => scenario.id === id);

/** The files of a library, as a server would give them. */
async function fetchFile(address: string | URL | Request): Promise<Response> {
  const [, folder, name = ''] = /(scenarios|openings)\/(.+)\.json$/.exec(String(address)) ?? [];
  const playable = byId(name);
  if (!playable) return new Response('', { status: 404 });
  const file = folder === 'openings' ? buildOpening(playable) : buildBundle(playable, []);
  return new Response(JSON.stringify(file));
}

const hasOpening = (playable: PlayableScenario) => buildOpening(playable).opening !== undefined;

function packOne(playable: PlayableScenario) {
  const file = buildOpening(playable);
  return { [playable.scenario.id]: { ...file, markup: writeOpeningMarkup(file) } };
}

/** The page with the first screen of a conversation on it. */
async function show(playable: PlayableScenario, change: Partial<ScenarioRoute> = {}) {
  const route: ScenarioRoute = {
    ...({ screen: 'play', slug: playable.scenario.id, seed: 'amber' } as const),
    ...change,
  };
  window.location.hash = `#/play/${route.slug}?seed=${route.seed ?? ''}&canvas=off`;
  // The page is opened at its address: what a change of it sets off is over by then.
  await new Promise((resolve) => setTimeout(resolve));
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return { root, first: showFirstScreen(root, route, packOne(playable)) };
}

const choicesIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.choice')];
const partsIn = (root: HTMLElement) =>
  ['header', '.stage-pills', '.line-card', '.answer'].map((part) => root.querySelector(part));
const titleOf = ({ scenario }: PlayableScenario) => Object.values(scenario.title)[0] ?? '';

/** What a page still had to do is over before the next is opened. */
afterEach(async () => {
  for (const root of document.body.children) render(null, root);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
});

/** What the last page still loads comes while there is a window. */
afterAll(() => new Promise((resolve) => setTimeout(resolve, 800)));

beforeEach(() => {
  vi.stubGlobal('fetch', fetchFile);
  localStorage.clear();
});

describe('the first screen', () => {
  test.each(
    PLAYABLES.filter(hasOpening).map((playable) => [playable.scenario.id, playable] as const),
  )('of %s is the one the program draws, element for element', async (_id, playable) => {
    const { root, first } = await show(playable);
    const shown = partsIn(root).map((part) => part?.outerHTML);
    const elements = [...partsIn(root), ...choicesIn(root)];
    expect(choicesIn(root).length).toBeGreaterThan(0);
    startApp(root, first);
    await waitFor(() => expect(document.title).toContain(titleOf(playable)));
    const texts = (markup: string | undefined) => markup?.replace(' tabindex="0"', '');
    expect(partsIn(root).map((part) => texts(part?.outerHTML))).toEqual(shown);
    expect([...partsIn(root), ...choicesIn(root)]).toEqual(elements);
    elements.forEach((element) => expect(element?.isConnected).toBe(true));
  });

  test('is there for all but those that may be wanted in milder words', () => {
    const without = PLAYABLES.filter((playable) => !hasOpening(playable));
    expect(without.map(({ scenario }) => scenario.contentNote !== undefined)).toEqual(
      without.map(() => true),
    );
    expect(PLAYABLES.length - without.length).toBeGreaterThanOrEqual(10);
  });

  test('keeps the first press until the program can answer it', async () => {
    const { root, first } = await show(lamp);
    const line = () => root.querySelector('.line-card')?.textContent;
    const [pressed, other] = choicesIn(root);
    const words = pressed?.querySelector('[dir]')?.textContent ?? 'no choice';
    if (pressed) fireEvent.click(pressed);
    if (other) fireEvent.click(other);
    expect(root.querySelector('.play')?.getAttribute('aria-busy')).toBe('true');
    startApp(root, first);
    await waitFor(() => expect(line()).toContain(words));
    expect(root.querySelector('.play')?.getAttribute('aria-busy')).not.toBe('true');
  });

  test('keeps a press of the key written on a choice, and no other', async () => {
    const { root, first } = await show(lamp);
    const words = choicesIn(root)[1]?.querySelector('[dir]')?.textContent ?? 'no choice';
    fireEvent.keyDown(document.body, { key: '9' });
    fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: '2' });
    startApp(root, first);
    await waitFor(() => expect(root.querySelector('.line-card')?.textContent).toContain(words));
  });

  test('draws a seed where the link has none, and the program goes on with it', async () => {
    const { root, first } = await show(lamp, { seed: undefined });
    expect(first?.route.seed).toMatch(/^[a-z]+-[a-z]+-\d\d$/);
    startApp(root, first);
    await waitFor(() => expect(window.location.hash).toContain(`seed=${first?.route.seed}`));
  });

  test('shows what the settings ask for', async () => {
    localStorage.setItem('composure.settings', JSON.stringify({ theme: 'dark', textSize: 2 }));
    await show(lamp);
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: '2' });
  });

  test('shows texts as texts', async () => {
    const start = lamp.scenario.nodes[lamp.scenario.start];
    const hostile = '<img src=x onerror="document.title=1">&amp;';
    const nodes = { ...lamp.scenario.nodes };
    if (start) {
      const [line] = start.lines;
      nodes[lamp.scenario.start] = {
        ...start,
        lines: line ? [{ ...line, variants: [{ en: hostile }] }] : [],
        choices: start.choices.map((choice) => ({ ...choice, text: { en: hostile } })),
      };
    }
    const story = lamp.scenario.story.map((part) => ({ ...part, variants: [{ en: hostile }] }));
    const { root } = await show({ ...lamp, scenario: { ...lamp.scenario, nodes, story } });
    expect(root.querySelector('.line')?.textContent).toContain(hostile);
    expect(root.querySelector('.line img')).toBeNull();
  });
});

describe('no first screen is shown', () => {
  test('where an attempt may have to be resumed', async () => {
    localStorage.setItem('composure.attempt/lamp/amber|tab', '[]');
    const { root, first } = await show(lamp);
    expect(first).toBeUndefined();
    expect(root.innerHTML).toBe('');
  });

  test('of a practice run, nor where sound is on, which the markup does not show', async () => {
    expect((await show(lamp, { fromTurn: 2 })).first).toBeUndefined();
    localStorage.setItem('composure.settings', JSON.stringify({ sound: true }));
    expect((await show(lamp)).first).toBeUndefined();
  });

  test('where the opening did not come along', () => {
    const route = { screen: 'play', slug: 'elsewhere', seed: 'amber' } as const;
    expect(showFirstScreen(document.createElement('div'), route, packOne(lamp))).toBeUndefined();
    expect(showFirstScreen(document.createElement('div'), { screen: 'library' })).toBeUndefined();
  });
});
