import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexedDbStore } from '../../src/platform/indexed-db-store.ts';
import { attemptRecord, movesOf, savedAttempt } from '../progress/saved-runs.ts';

const key = { scenarioId: 'late-lamp', seed: 'amber-42' };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function putRaw(store: string, name: string, value: unknown): Promise<void> {
  const database = await openDB('composure');
  await database.put(store, value, name);
  database.close();
}

async function readAside(): Promise<readonly unknown[]> {
  const database = await openDB('composure');
  const values = await database.getAll('aside');
  database.close();
  return values;
}

describe('progress in IndexedDB', () => {
  it('gives back what was saved, in a later visit too', async () => {
    const saved = savedAttempt();
    expect(await new IndexedDbStore('left').saveAttempt(saved)).toEqual({
      ...{ ok: true, value: undefined },
    });
    expect(await new IndexedDbStore('next').loadAttempt(key)).toEqual({ ok: true, value: saved });
  });

  it('keeps the diverging saves of two tabs', async () => {
    const left = new IndexedDbStore('left');
    const right = new IndexedDbStore('right');
    await left.saveAttempt(savedAttempt({ moves: movesOf('greet', 'fix') }));
    await right.saveAttempt(savedAttempt({ moves: movesOf('greet', 'wait') }));
    const listed = await left.listAttempts();
    expect(listed.ok && listed.value.items.map(({ moves }) => moves)).toEqual([
      movesOf('greet', 'fix'),
      movesOf('greet', 'wait'),
    ]);
  });

  it('drops the saves a result has made superfluous, and only those', async () => {
    const store = new IndexedDbStore('left');
    await new IndexedDbStore('killed').saveAttempt(savedAttempt({ moves: movesOf('greet') }));
    await new IndexedDbStore('right').saveAttempt(savedAttempt({ moves: movesOf('wait') }));
    await store.saveAttempt(savedAttempt({ moves: movesOf('greet', 'fix') }));
    const record = attemptRecord({ moves: movesOf('greet', 'fix') });
    await store.finishAttempt(record);
    const left = await store.listAttempts();
    expect(left.ok && left.value.items.map(({ moves }) => moves)).toEqual([movesOf('wait')]);
    expect(await store.listRecords()).toEqual({
      ok: true,
      value: { items: [record], setAside: 0 },
    });
  });

  it('sets corrupt and foreign values aside, reports them, and loses nothing else', async () => {
    const store = new IndexedDbStore('left');
    const good = savedAttempt({ seed: 'other' });
    await store.saveAttempt(good);
    await putRaw('attempts', 'late-lamp/amber-42|left', { format: 99 });
    await putRaw('records', 'broken', 'nonsense');
    expect(await store.loadAttempt(key)).toEqual({ ok: false, reason: 'corrupt' });
    expect(await store.loadAttempt(key)).toEqual({ ok: true, value: undefined });
    expect(await store.listRecords()).toEqual({ ok: true, value: { items: [], setAside: 1 } });
    expect(await store.listAttempts()).toEqual({
      ok: true,
      value: { items: [good], setAside: 0 },
    });
    expect(await readAside()).toEqual([{ format: 99 }, 'nonsense']);
  });

  it('sets a save aside when asked', async () => {
    const store = new IndexedDbStore('left');
    await store.saveAttempt(savedAttempt());
    await store.setAsideAttempt(key);
    expect(await store.loadAttempt(key)).toEqual({ ok: true, value: undefined });
    expect(await readAside()).toEqual([savedAttempt()]);
  });

  it.each([
    ['SecurityError', 'forbidden'],
    ['InvalidStateError', 'forbidden'],
    ['QuotaExceededError', 'full'],
  ])('answers %s with "%s" instead of throwing', async (name, reason) => {
    const refuse = (): never => {
      throw new DOMException('no', name);
    };
    vi.stubGlobal('indexedDB', { open: refuse });
    const store = new IndexedDbStore('left');
    expect(await store.saveAttempt(savedAttempt())).toEqual({ ok: false, reason });
    expect(await store.finishAttempt(attemptRecord())).toEqual({ ok: false, reason });
    expect(await store.listRecords()).toEqual({ ok: false, reason });
  });

  it('answers "forbidden" where there is no database at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await new IndexedDbStore('left').loadAttempt(key)).toEqual({
      ...{ ok: false, reason: 'forbidden' },
    });
  });

  it('works again once the browser allows it', async () => {
    const allowed = indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    const store = new IndexedDbStore('left');
    await store.saveAttempt(savedAttempt());
    vi.stubGlobal('indexedDB', allowed);
    expect((await store.saveAttempt(savedAttempt())).ok).toBe(true);
  });
});
