// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../../src/app/start-app.tsx';
import type { ScenarioSource } from '../../src/platform/scenario-source.ts';
import { lampSource } from './lamp-run.ts';

function loadFrom(source: ScenarioSource, folder: string, name: string) {
  if (name === 'index') return source.loadLibrary();
  return folder === 'openings' ? source.loadOpening(name) : source.loadScenario(name);
}

/** The files of a library of one scenario, as a server would give them. */
async function fetchFile(address: string | URL | Request): Promise<Response> {
  const [, folder, name = ''] = /(scenarios|openings)\/(.+)\.json$/.exec(String(address)) ?? [];
  const loaded = await loadFrom(lampSource(), `${folder}`, name);
  return loaded.ok ? new Response(JSON.stringify(loaded.value)) : new Response('', { status: 404 });
}

/** Opens the product at an address, as a link or a reload would. */
function openPage(hash: string): void {
  window.location.hash = hash;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  startApp(root);
}

beforeEach(() => {
  vi.stubGlobal('fetch', fetchFile);
});

/** What the last page still loads comes while there is a window. */
afterAll(() => new Promise((resolve) => setTimeout(resolve, 800)));

const findButton = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

async function findFirstButton(name: RegExp): Promise<HTMLElement> {
  const [first] = await screen.findAllByRole('button', { name });
  if (first === undefined) throw new Error(`No button ${String(name)}`);
  return first;
}

async function playOn(turns: number): Promise<void> {
  await screen.findByRole('heading', { name: /\? *$/ });
  for (let turn = 0; turn < turns; turn += 1) {
    const choices = [...document.querySelectorAll<HTMLElement>('.choice')];
    const listening = choices.find((choice) => choice.textContent.includes('Keep listening'));
    const next = listening ?? choices[0];
    if (next === undefined) return;
    const before = readLine();
    fireEvent.click(next);
    await waitFor(() => expect(readLine()).not.toBe(before));
  }
}

const readLine = (): string => document.querySelector('.line-card')?.textContent ?? '';

describe('the product', () => {
  it('leads from the library over briefing and conversation to the debrief', async () => {
    openPage('#/?canvas=off');
    fireEvent.click(await findButton(/^Start: The lamp/));
    fireEvent.click(await findButton(/Start the call/));
    await waitFor(() => expect(location.hash).toMatch(/^#\/play\/lamp\?seed=[a-z]+-[a-z]+-\d\d/));
    const seed = new URLSearchParams(location.hash.split('?')[1]).get('seed') ?? '';
    await playOn(50);
    fireEvent.click(await findButton(/See how it went/));
    await findFirstButton(/Try again/);
    expect(location.hash).toBe(`#/debrief/lamp?seed=${seed}&canvas=off`);
    fireEvent.click(await findFirstButton(/^Library$/));
    expect(await screen.findByText(/^Result \d+/)).toBeDefined();
  });

  it('is at the same turn after a reload', async () => {
    openPage('#/play/lamp?seed=amber-42&canvas=off');
    await playOn(2);
    const line = readLine();
    openPage('#/play/lamp?seed=amber-42&canvas=off');
    await waitFor(() => expect(readLine()).toBe(line));
    expect(line).not.toBe('');
  });

  it('says so when there is no such scenario, and leads back', async () => {
    openPage('#/play/nobody-home?canvas=off');
    await screen.findByRole('heading', { name: 'There is no such customer here' });
    fireEvent.click(await findFirstButton(/customers|Library/));
    expect(await screen.findByRole('heading', { name: 'Who is on the line?' })).toBeDefined();
  });
});
