import { describe, expect, it } from 'vitest';
import { loadScreen } from '../../src/app/load-screen.ts';
import type { LoadFailure } from '../../src/platform/fetch-json.ts';
import type { ScenarioSource } from '../../src/platform/scenario-source.ts';
import { KEY, lampServices, lampSource, openController, playToEnd } from './lamp-run.ts';

const failing = (reason: LoadFailure): ScenarioSource => ({
  loadLibrary: async () => ({ ok: false, reason }),
  loadScenario: async () => ({ ok: false, reason }),
  loadOpening: async () => ({ ok: false, reason }),
  hasScenario: () => false,
});

describe('loading a screen', () => {
  it('draws a seed for a run whose link names none, and writes it into the address', async () => {
    const content = await loadScreen({ screen: 'play', slug: 'lamp' }, lampServices());
    expect(content.route).toMatchObject({ screen: 'play', slug: 'lamp', seed: 'drawn-seed' });
  });

  it('does not ask for the library to play', async () => {
    let isAsked = false;
    const source: ScenarioSource = {
      ...lampSource(),
      loadLibrary: async () => {
        isAsked = true;
        return { ok: false, reason: 'offline' };
      },
    };
    const services = lampServices({ source });
    expect((await loadScreen({ screen: 'play', slug: 'lamp' }, services)).screen).toBe('play');
    expect(isAsked).toBe(false);
  });

  it('leads from a debrief without a run to the briefing, seed and all', async () => {
    const route = { screen: 'debrief', slug: 'lamp', seed: 'never-played' } as const;
    const content = await loadScreen(route, lampServices());
    expect(content.route).toEqual({ screen: 'brief', slug: 'lamp', seed: 'never-played' });
    expect(content.notices).toEqual([]);
  });

  it('rebuilds a debrief from the moves that were kept', async () => {
    const services = lampServices();
    const controller = await openController(services);
    playToEnd(controller);
    await controller.close();
    const route = { screen: 'debrief', slug: 'lamp', seed: KEY.seed } as const;
    expect(await loadScreen(route, services)).toMatchObject({ screen: 'debrief', route });
  });

  it('says so when the run was made in another version', async () => {
    const services = lampServices();
    const controller = await openController(services);
    playToEnd(controller);
    await controller.close();
    const source: ScenarioSource = {
      ...lampSource(),
      loadScenario: async (slug) => {
        const loaded = await lampSource().loadScenario(slug);
        if (!loaded.ok) return loaded;
        const playable = { ...loaded.value.playable, hash: 'another' };
        return { ok: true, value: { ...loaded.value, playable } };
      },
    };
    const route = { screen: 'debrief', slug: 'lamp', seed: KEY.seed } as const;
    const content = await loadScreen(route, { ...services, source });
    expect(content).toMatchObject({ screen: 'brief', notices: ['scenarioChanged'] });
  });

  it('shows the library even when the database never answers', async () => {
    const silent = { ...lampServices().store, listAttempts: () => new Promise<never>(() => {}) };
    const services = lampServices({
      store: { ...silent, listRecords: () => new Promise<never>(() => {}) } as never,
      wait: async () => undefined,
    });
    expect((await loadScreen({ screen: 'library' }, services)).screen).toBe('library');
  });

  it.each([
    ['play', 'missing', 'noScenario'],
    ['brief', 'missing', 'noScenario'],
    ['debrief', 'broken', 'scenarioLoad'],
    ['play', 'offline', 'scenarioLoad'],
    ['play', 'closed', 'ownClosed'],
  ] as const)('says of "%s" what is wrong when a file is %s', async (screen, reason, kind) => {
    const services = lampServices({ source: failing(reason) });
    await expect(loadScreen({ screen, slug: 'lamp', seed: 'a' }, services)).rejects.toMatchObject({
      kind,
      message: 'lamp',
    });
  });

  it('says that the list cannot be opened', async () => {
    const services = lampServices({ source: failing('offline') });
    await expect(loadScreen({ screen: 'library' }, services)).rejects.toMatchObject({
      kind: 'libraryLoad',
    });
  });
});
