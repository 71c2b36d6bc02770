import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../src/progress/attempt-record.ts';
import { findRecord, summariseRecords } from '../../src/progress/summarise-records.ts';
import { attemptRecord } from './saved-runs.ts';

const minute = (count: number): string => new Date(Date.UTC(2030, 0, 1, 0, count)).toISOString();

const records: fc.Arbitrary<readonly AttemptRecord[]> = fc.uniqueArray(
  fc
    .record({
      minutes: fc.nat(10_000),
      overall: fc.nat(100),
      practice: fc.boolean(),
      scenarioId: fc.constantFrom('late-lamp', 'lost-key'),
    })
    .map(({ minutes, ...rest }) => attemptRecord({ ...rest, finishedAtIso: minute(minutes) })),
  { selector: (record) => record.finishedAtIso },
);

const scoreOf = (record: AttemptRecord | undefined) => record?.rubrics[0]?.overall;

describe('first and best result', () => {
  it('keeps the first score however often the scenario is played again', () => {
    const progress = summariseRecords([
      attemptRecord({ overall: 80, finishedAtIso: minute(9) }),
      attemptRecord({ overall: 40, finishedAtIso: minute(3) }),
      attemptRecord({ overall: 70, finishedAtIso: minute(12) }),
    ]).get('late-lamp');
    expect(scoreOf(progress?.first)).toBe(40);
    expect(scoreOf(progress?.best)).toBe(80);
    expect(progress?.runs).toBe(3);
  });

  it('takes the earlier of two equal bests', () => {
    const progress = summariseRecords([
      attemptRecord({ overall: 80, finishedAtIso: minute(9) }),
      attemptRecord({ overall: 80, finishedAtIso: minute(4) }),
    ]).get('late-lamp');
    expect(progress?.best?.finishedAtIso).toBe(minute(4));
  });

  it('is not changed by practice, which is only counted', () => {
    fc.assert(
      fc.property(records, (all) => {
        const counted = summariseRecords(all.filter(({ practice }) => !practice));
        for (const [id, { first, best, runs, practiceRuns }] of summariseRecords(all)) {
          expect(first).toEqual(counted.get(id)?.first);
          expect(best).toEqual(counted.get(id)?.best);
          expect(runs).toBe(counted.get(id)?.runs ?? 0);
          expect(runs + practiceRuns).toBe(all.filter((one) => one.scenarioId === id).length);
        }
      }),
    );
  });

  it('does not depend on the order of the records, and nothing beats the best', () => {
    fc.assert(
      fc.property(records, (all) => {
        const progress = summariseRecords(all);
        expect(summariseRecords([...all].reverse())).toEqual(progress);
        for (const record of all.filter(({ practice }) => !practice)) {
          const known = progress.get(record.scenarioId);
          expect(scoreOf(known?.best)).toBeGreaterThanOrEqual(scoreOf(record) ?? 0);
          expect((known?.first?.finishedAtIso ?? '') <= record.finishedAtIso).toBe(true);
        }
      }),
    );
  });

  it('finds the latest record of one attempt, practice apart', () => {
    const early = attemptRecord({ finishedAtIso: minute(1) });
    const late = attemptRecord({ finishedAtIso: minute(2) });
    const practice = attemptRecord({ finishedAtIso: minute(3), practice: true, fromTurn: 1 });
    const all = [late, practice, early];
    expect(findRecord(all, { scenarioId: 'late-lamp', seed: 'amber-42' })).toBe(late);
    expect(findRecord(all, { ...late, fromTurn: 1 })).toBe(practice);
    expect(findRecord(all, { ...late, seed: 'other' })).toBeUndefined();
  });
});
