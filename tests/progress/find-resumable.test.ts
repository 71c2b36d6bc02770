import { describe, expect, it } from 'vitest';
import { findResumable } from '../../src/progress/find-resumable.ts';
import { attemptRecord, savedAttempt } from './saved-runs.ts';

const at = (minute: number): string => `2030-01-01T10:0${minute}:00.000Z`;
const query = { scenarioId: 'late-lamp', hash: 'h1' };

describe('the attempt to go on with', () => {
  it('is the newest one', () => {
    const newest = savedAttempt({ seed: 'b', savedAtIso: at(5) });
    const saves = [
      savedAttempt({ savedAtIso: at(1) }),
      newest,
      savedAttempt({ savedAtIso: at(3) }),
    ];
    expect(findResumable(saves, [], query)).toBe(newest);
  });

  it('belongs to the scenario as it is now', () => {
    const saves = [savedAttempt({ hash: 'old' }), savedAttempt({ scenarioId: 'lost-key' })];
    expect(findResumable(saves, [], query)).toBeUndefined();
  });

  it('is newer than the last result', () => {
    const saves = [savedAttempt({ savedAtIso: at(4) })];
    const records = [attemptRecord({ finishedAtIso: at(4) })];
    expect(findResumable(saves, records, query)).toBeUndefined();
    expect(findResumable(saves, [attemptRecord({ finishedAtIso: at(3) })], query)).toBe(saves[0]);
  });
});
