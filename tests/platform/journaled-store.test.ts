import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptJournal } from '../../src/platform/attempt-journal.ts';
import { FullStore } from '../../src/platform/full-store.ts';
import { JournalUpkeep } from '../../src/platform/journal-upkeep.ts';
import { JournaledStore } from '../../src/platform/journaled-store.ts';
import { MemoryStore } from '../../src/progress/memory-store.ts';
import type { ProgressStore, StoreFailure } from '../../src/progress/progress-store.ts';
import { attemptRecord, movesOf, savedAttempt } from '../progress/saved-runs.ts';
import { FakeStorage } from './fake-storage.ts';

const key = { scenarioId: 'late-lamp', seed: 'amber-42' };
const OK = { ok: true, value: undefined };

let storage: FakeStorage;
let database: MemoryStore;

beforeEach(() => {
  storage = new FakeStorage();
  database = new MemoryStore();
});

const untilPainted = () => Promise.resolve();

function openStore(given: ProgressStore = database): JournaledStore {
  return new JournaledStore(new AttemptJournal(storage, 'left'), {
    openFull: async () => new FullStore(new JournalUpkeep(storage, 'left'), given),
    untilPainted,
  });
}

/** A store that opens its database like this. */
function openStoreWith(
  openFull: () => Promise<ProgressStore>,
  painted = untilPainted,
): JournaledStore {
  const journal = new AttemptJournal(storage, 'left');
  return new JournaledStore(journal, { openFull, untilPainted: painted });
}

function refusing(reason: StoreFailure): ProgressStore {
  const refuse = async () => ({ ok: false, reason }) as const;
  return {
    ...{ saveAttempt: refuse, loadAttempt: refuse, listAttempts: refuse },
    ...{ setAsideAttempt: refuse, addRecord: refuse, finishAttempt: refuse, listRecords: refuse },
  };
}

describe('progress in a browser', () => {
  it('has the last turn even when the tab dies before the database answers', async () => {
    const never = new Promise<ProgressStore>(() => undefined);
    const dying = openStoreWith(() => never);
    void dying.saveAttempt(savedAttempt({ moves: movesOf('greet', 'fix') }));
    expect(await openStore().loadAttempt(key)).toMatchObject({
      ok: true,
      value: { moves: movesOf('greet', 'fix') },
    });
  });

  it('keeps a turn at once and tells the database when its answer has been painted', async () => {
    let paint = (): void => undefined;
    const painted = () => new Promise<void>((resolve) => (paint = resolve));
    const store = openStoreWith(async () => database, painted);
    const saving = store.saveAttempt(savedAttempt());
    expect(storage.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await database.loadAttempt(key)).toEqual(OK);
    paint();
    expect(await saving).toEqual(OK);
    expect(await database.loadAttempt(key)).toEqual({ ok: true, value: savedAttempt() });
  });

  it('finishes no attempt before its last turn has reached the database', async () => {
    const steps: string[] = [];
    const told: ProgressStore = {
      ...refusing('full'),
      saveAttempt: async () => (steps.push('save'), { ok: true, value: undefined }),
      finishAttempt: async () => (steps.push('finish'), { ok: true, value: undefined }),
    };
    const painted = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
    const store = openStoreWith(async () => told, painted);
    void store.saveAttempt(savedAttempt());
    await store.finishAttempt(attemptRecord());
    expect(steps).toEqual(['save', 'finish']);
  });

  it('writes a turn that is not in the journal without waiting for a frame', async () => {
    storage.isForbidden = true;
    const store = openStoreWith(
      async () => database,
      () => new Promise(() => undefined),
    );
    expect(await store.saveAttempt(savedAttempt())).toEqual(OK);
    expect(await database.loadAttempt(key)).toEqual({ ok: true, value: savedAttempt() });
  });

  it('does not wait for the database to learn that there is nothing to resume', async () => {
    let isOpened = false;
    const store = openStoreWith(async () => {
      isOpened = true;
      return database;
    });
    expect(await store.loadAttempt(key)).toEqual(OK);
    expect(isOpened).toBe(false);
  });

  it('asks the database when the journal was full, unreadable or corrupt', async () => {
    const saved = savedAttempt();
    storage.roomCharacters = 100;
    expect(await openStore().saveAttempt(saved)).toEqual(OK);
    expect(await openStore().loadAttempt(key)).toEqual({ ok: true, value: saved });
    storage.isForbidden = true;
    expect(await openStore().loadAttempt(key)).toEqual({ ok: true, value: saved });
    storage.isForbidden = false;
    storage.setItem('composure.attempt/late-lamp/amber-42|left', 'nonsense');
    expect(await openStore().loadAttempt(key)).toEqual({ ok: true, value: saved });
  });

  it('reports a save that was corrupt everywhere', async () => {
    storage.setItem('composure.attempt/late-lamp/amber-42|left', 'nonsense');
    expect(await openStore().loadAttempt(key)).toEqual({ ok: false, reason: 'corrupt' });
  });

  it('finds a save of the database again whose journal was cleared', async () => {
    const saved = savedAttempt();
    await openStore().saveAttempt(saved);
    storage.clear();
    const store = openStore();
    expect(await store.listAttempts()).toMatchObject({ value: { items: [saved] } });
    expect(await store.loadAttempt(key)).toEqual({ ok: true, value: saved });
  });

  it.each(['full', 'forbidden'] as const)(
    'says "%s" when nothing is kept, and still goes on in memory',
    async (reason) => {
      storage.isForbidden = true;
      const store = openStore(refusing(reason));
      const saved = savedAttempt();
      const record = attemptRecord({ seed: 'other' });
      expect(await store.saveAttempt(saved)).toEqual({ ok: false, reason });
      expect(await store.loadAttempt(key)).toEqual({ ok: true, value: saved });
      expect(await store.finishAttempt(record)).toEqual({ ok: false, reason });
      expect(await store.listRecords()).toMatchObject({ ok: true, value: { items: [record] } });
    },
  );

  it('keeps the save until the result is kept', async () => {
    const record = attemptRecord({ moves: movesOf('greet', 'fix') });
    const failing = openStore(refusing('full'));
    await failing.saveAttempt(savedAttempt({ moves: record.moves }));
    await failing.finishAttempt(record);
    expect(await openStore().loadAttempt(key)).toMatchObject({ value: { moves: record.moves } });
    const store = openStore();
    await store.finishAttempt(record);
    expect(await store.loadAttempt(key)).toEqual(OK);
  });

  it('keeps a result once however often it is reported', async () => {
    const store = openStore();
    const record = attemptRecord();
    await store.saveAttempt(savedAttempt({ moves: record.moves }));
    await store.addRecord(record);
    expect(await store.listAttempts()).toMatchObject({ value: { items: [{ seed: 'amber-42' }] } });
    await store.finishAttempt(record);
    expect(await store.listRecords()).toMatchObject({ value: { items: [record] } });
    expect(await store.listAttempts()).toMatchObject({ value: { items: [] } });
  });

  it('lists the newest state of each attempt once', async () => {
    const store = openStore();
    await store.saveAttempt(savedAttempt());
    const newer = savedAttempt({
      moves: movesOf('greet', 'fix'),
      savedAtIso: '2030-01-01T11:00:00.000Z',
    });
    new AttemptJournal(storage, 'left').write(newer);
    expect(await store.listAttempts()).toMatchObject({ value: { items: [newer] } });
  });

  it('survives a database program that does not load', async () => {
    let isOffline = true;
    const store = openStoreWith(async () => {
      if (isOffline) throw new TypeError('Failed to fetch dynamically imported module');
      return database;
    });
    expect(await store.finishAttempt(attemptRecord())).toEqual({
      ...{ ok: false, reason: 'forbidden' },
    });
    isOffline = false;
    expect(await store.finishAttempt(attemptRecord())).toEqual(OK);
  });
});
