import { describe, expect, it } from 'vitest';
import { AttemptJournal } from '../../src/platform/attempt-journal.ts';
import { JournalUpkeep } from '../../src/platform/journal-upkeep.ts';
import { movesOf, savedAttempt } from '../progress/saved-runs.ts';
import { FakeStorage } from './fake-storage.ts';

const key = { scenarioId: 'late-lamp', seed: 'amber-42' };

describe('the journal of unfinished attempts', () => {
  it('gives back what was written, and knows when there is nothing', () => {
    const journal = new AttemptJournal(new FakeStorage(), 'left');
    const saved = savedAttempt();
    expect(journal.read(key).kind).toBe('none');
    expect(journal.write(saved)).toEqual({ ok: true, value: undefined });
    expect(journal.read(key)).toEqual({ kind: 'saved', saved });
    expect(journal.read({ ...key, fromTurn: 1 }).kind).toBe('none');
    expect(journal.read({ ...key, seed: 'amber-4' }).kind).toBe('none');
  });

  it('lets two tabs go different ways without losing either', () => {
    const storage = new FakeStorage();
    const left = new AttemptJournal(storage, 'left');
    const right = new AttemptJournal(storage, 'right');
    left.write(savedAttempt({ moves: movesOf('greet', 'fix') }));
    right.write(savedAttempt({ moves: movesOf('greet', 'wait') }));
    left.write(savedAttempt({ moves: movesOf('greet', 'fix', 'close') }));
    expect(left.read(key).saved?.moves).toEqual(movesOf('greet', 'fix', 'close'));
    expect(right.read(key).saved?.moves).toEqual(movesOf('greet', 'wait'));
    new JournalUpkeep(storage, 'left').finish(
      savedAttempt({ moves: movesOf('greet', 'fix', 'close') }),
    );
    expect(left.read(key).saved?.moves).toEqual(movesOf('greet', 'wait'));
  });

  it('leaves one save when a new tab goes on where another stopped', () => {
    const storage = new FakeStorage();
    new AttemptJournal(storage, 'killed').write(savedAttempt());
    const next = new AttemptJournal(storage, 'next');
    next.write(savedAttempt({ moves: [...movesOf('greet'), ...movesOf('fix')] }));
    expect(storage.names()).toHaveLength(1);
    expect(next.read(key).saved?.moves).toHaveLength(2);
  });

  it('says that it is full and that the save is elsewhere', () => {
    const storage = new FakeStorage();
    const journal = new AttemptJournal(storage, 'left');
    storage.roomCharacters = 100;
    expect(journal.write(savedAttempt())).toEqual({ ok: false, reason: 'full' });
    expect(journal.read(key).kind).toBe('elsewhere');
    expect(new JournalUpkeep(storage, 'left').list()).toEqual([]);
  });

  it('is unknown, not empty, where storage is forbidden', () => {
    const storage = new FakeStorage();
    storage.isForbidden = true;
    const journal = new AttemptJournal(storage, 'left');
    expect(journal.write(savedAttempt())).toEqual({ ok: false, reason: 'forbidden' });
    expect(journal.read(key).kind).toBe('unknown');
    expect(new AttemptJournal(undefined, 'left').read(key).kind).toBe('unknown');
  });

  it('sets a corrupt save aside and loses nothing else', () => {
    const storage = new FakeStorage();
    const journal = new AttemptJournal(storage, 'left');
    const other = savedAttempt({ seed: 'other' });
    journal.write(savedAttempt());
    journal.write(other);
    const name = storage.names().find((one) => one.includes('amber')) ?? '';
    storage.setItem(name, '{"format":1,"mo');
    expect(journal.read(key).kind).toBe('corrupt');
    expect(journal.read(key).kind).toBe('none');
    const aside = storage.names().find((one) => one.startsWith('composure.aside/')) ?? '';
    expect(storage.getItem(aside)).toBe('{"format":1,"mo');
    expect(new JournalUpkeep(storage, 'left').list()).toEqual([other]);
  });

  it('sets a save aside when asked', () => {
    const storage = new FakeStorage();
    const journal = new AttemptJournal(storage, 'left');
    journal.write(savedAttempt());
    new JournalUpkeep(storage, 'left').setAside(key);
    expect(journal.read(key).kind).toBe('none');
    expect(storage.names()).toHaveLength(1);
  });
});
