import type { Move } from '../../src/engine/transcript.ts';
import type { AttemptRecord } from '../../src/progress/attempt-record.ts';
import type { SavedAttempt } from '../../src/progress/saved-attempt.ts';

export function savedAttempt(changes: Partial<SavedAttempt> = {}): SavedAttempt {
  return {
    format: 1,
    scenarioId: 'late-lamp',
    scenarioVersion: '1.0.0',
    hash: 'h1',
    seed: 'amber-42',
    locale: 'en',
    moves: movesOf('greet'),
    practice: false,
    savedAtIso: '2030-01-01T10:00:00.000Z',
    ...changes,
  };
}

export function attemptRecord(
  changes: Partial<AttemptRecord> & { readonly overall?: number } = {},
): AttemptRecord {
  const { overall = 50, ...rest } = changes;
  return {
    format: 1,
    scenarioId: 'late-lamp',
    scenarioVersion: '1.0.0',
    hash: 'h1',
    seed: 'amber-42',
    locale: 'en',
    moves: movesOf('greet', 'fix'),
    practice: false,
    rubrics: [{ rubricId: 'heard', rubricVersion: '1.0.0', overall, passed: overall >= 60 }],
    final: 'satisfied',
    endingId: 'lamp-replaced',
    finishedAtIso: '2030-01-01T10:05:00.000Z',
    ...rest,
  };
}

export function movesOf(...choices: readonly string[]): readonly Move[] {
  return choices.map((choose) => ({ choose }));
}
