import { describe, expect, it } from 'vitest';
import { formatAttemptKey } from '../../src/progress/attempt-key.ts';
import { readAttemptRecord } from '../../src/progress/attempt-record.ts';
import { readSavedAttempt } from '../../src/progress/saved-attempt.ts';
import { beginsWithMoves } from '../../src/progress/stored-moves.ts';
import { attemptRecord, movesOf, savedAttempt } from './saved-runs.ts';

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('a stored attempt', () => {
  it('comes back as it was, with all three kinds of move', () => {
    const saved = savedAttempt({
      moves: [{ listen: true }, { choose: 'greet' }, { elapse: 30 }],
      practice: true,
      fromTurn: 2,
    });
    expect(readSavedAttempt(through(saved))).toEqual(saved);
  });

  it('loses fields nobody knows', () => {
    const saved = savedAttempt();
    expect(readSavedAttempt({ ...saved, extra: 1 })).toEqual(saved);
  });

  it.each([
    ['nothing', null],
    ['a text', 'greet'],
    ['a list', [savedAttempt()]],
    ['another format', { ...savedAttempt(), format: 2 }],
    ['no hash', { ...savedAttempt(), hash: undefined }],
    ['a seed that is no text', { ...savedAttempt(), seed: 7 }],
    ['no moves', { ...savedAttempt(), moves: undefined }],
    ['one foreign move', { ...savedAttempt(), moves: [{ choose: 'greet' }, { jump: 1 }] }],
    ['time running backwards', { ...savedAttempt(), moves: [{ elapse: -1 }] }],
  ])('is not read from %s', (_what, stored) => {
    expect(readSavedAttempt(stored)).toBeUndefined();
  });
});

describe('a stored record', () => {
  it('comes back as it was', () => {
    const record = attemptRecord({ practice: true, fromTurn: 1 });
    expect(readAttemptRecord(through(record))).toEqual(record);
  });

  it('from before rubric versions were noted is kept', () => {
    const [outcome] = attemptRecord().rubrics;
    const old = { ...attemptRecord(), rubrics: [{ ...outcome, rubricVersion: undefined }] };
    expect(readAttemptRecord(through(old))?.rubrics).toEqual([{ ...outcome, rubricVersion: '' }]);
  });

  it.each([
    ['a score above 100', { rubrics: [{ rubricId: 'heard', overall: 101, passed: true }] }],
    ['a score that is no number', { rubrics: [{ rubricId: 'heard', overall: null }] }],
    ['an end nobody knows', { final: 'exploded' }],
    ['no time', { finishedAtIso: '' }],
  ])('is not read with %s', (_what, change) => {
    expect(readAttemptRecord({ ...attemptRecord(), ...change })).toBeUndefined();
  });
});

describe('keys of attempts', () => {
  it('differ by scenario, seed and start, whatever the seed holds', () => {
    const keys = [
      { scenarioId: 'a', seed: 'b/1' },
      { scenarioId: 'a', seed: 'b', fromTurn: 1 },
      { scenarioId: 'a', seed: 'b' },
      { scenarioId: 'a/b', seed: '1' },
      { scenarioId: 'a', seed: 'b|1' },
    ].map(formatAttemptKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes('|'))).toEqual([]);
  });
});

describe('moves', () => {
  it('begin with their own beginning and with nothing else', () => {
    const moves = movesOf('a', 'b', 'c');
    expect(beginsWithMoves(moves, movesOf('a', 'b'))).toBe(true);
    expect(beginsWithMoves(moves, [])).toBe(true);
    expect(beginsWithMoves(moves, movesOf('a', 'x'))).toBe(false);
    expect(beginsWithMoves(movesOf('a'), moves)).toBe(false);
  });
});
