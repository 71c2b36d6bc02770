import { describe, expect, it } from 'vitest';
import { FetchScenarioSource } from '../../src/platform/scenario-source.ts';

const bundle = { playable: { scenario: { id: 'late-lamp' } }, chance: [] };
const json = (value: unknown): Response => new Response(JSON.stringify(value));

function sourceOf(answer: (address: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  const source = new FetchScenarioSource({
    base: 'https://firm.example/training/index.html',
    loadOwn: async () => ({ ok: false, reason: 'closed' }),
    fetchFile: async (url) => {
      asked.push(url);
      return answer(url);
    },
  });
  return { source, asked };
}

describe('where scenarios come from', () => {
  it('are files next to the page, each asked for once', async () => {
    const { source, asked } = sourceOf(() => json(bundle));
    await source.loadScenario('late-lamp');
    expect(await source.loadScenario('late-lamp')).toEqual({ ok: true, value: bundle });
    expect(asked).toEqual(['https://firm.example/training/scenarios/late-lamp.json']);
  });

  it('asks again after a failure', async () => {
    let isOffline = true;
    const { source, asked } = sourceOf(() => {
      if (isOffline) throw new TypeError('Failed to fetch');
      return json({ cards: [] });
    });
    expect(await source.loadLibrary()).toEqual({ ok: false, reason: 'offline' });
    isOffline = false;
    expect(await source.loadLibrary()).toEqual({ ok: true, value: { cards: [] } });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a file that is not there', new Response('', { status: 404 }), 'missing'],
    ['half a file', new Response('{"playable":'), 'broken'],
    ['another file', json({ cards: [] }), 'broken'],
    [
      'a start page for every address',
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      'missing',
    ],
  ])('knows %s', async (_what, response, reason) => {
    const { source } = sourceOf(() => response);
    expect(await source.loadScenario('late-lamp')).toEqual({ ok: false, reason });
  });

  it.each(['../secret', 'a/b', '', 'index', '%2e'])('never asks for "%s"', async (slug) => {
    const { source, asked } = sourceOf(() => json(bundle));
    expect(await source.loadScenario(slug)).toEqual({ ok: false, reason: 'missing' });
    expect(asked).toEqual([]);
  });
});
