import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexedDbShelf } from '../../src/platform/own-shelf.ts';
import type { OwnScenario } from '../../src/progress/own-scenario.ts';
import { buildCard } from '../../src/progress/pack-scenario.ts';
import { lamp } from '../engine/lamp-scenario.ts';

const own = (slug: string, openedAtIso = '2030-01-01T10:00:00Z'): OwnScenario => ({
  card: { ...buildCard(lamp), slug },
  files: [{ path: 'lamp.json', text: '{}' }],
  chance: [],
  openedAtIso,
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function putRaw(name: string, value: unknown): Promise<void> {
  const database = await openDB('composure-own');
  await database.put('scenarios', value, name);
  database.close();
}

describe('scenarios of one’s own in IndexedDB', () => {
  test('are there in a later visit, the one opened last first', async () => {
    const shelf = new IndexedDbShelf();
    await shelf.keep(own('own:a', '2030-01-01T10:00:00Z'));
    await shelf.keep(own('own:b', '2030-01-02T10:00:00Z'));
    const later = new IndexedDbShelf();
    expect(await later.find('own:a')).toEqual({ ok: true, value: own('own:a') });
    const listed = await later.list();
    expect(listed.ok && listed.value.map(({ card }) => card.slug)).toEqual(['own:b', 'own:a']);
  });

  test('are gone once removed', async () => {
    const shelf = new IndexedDbShelf();
    await shelf.keep(own('own:a'));
    await shelf.remove('own:a');
    expect(await shelf.find('own:a')).toEqual({ ok: true, value: undefined });
  });

  test.each([
    ['no object', 7],
    ['no card', { files: [], openedAtIso: 'x' }],
    ['no files', { ...own('own:x'), files: [] }],
    ['a file without text', { ...own('own:x'), files: [{ path: 'a.json' }] }],
  ])('are left out when what is stored is %s', async (_what, value) => {
    const shelf = new IndexedDbShelf();
    await shelf.keep(own('own:a'));
    await putRaw('own:x', value);
    const listed = await shelf.list();
    expect(listed.ok && listed.value.map(({ card }) => card.slug)).toEqual(['own:a']);
    expect(await shelf.find('own:x')).toEqual({ ok: true, value: undefined });
  });

  test('are refused with a reason where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const refused = { ok: false, reason: 'forbidden' };
    expect(await new IndexedDbShelf().keep(own('own:a'))).toEqual(refused);
    expect(await new IndexedDbShelf().list()).toEqual(refused);
  });
});
