import { describe, expect, it } from 'vitest';
import { isPassed, levelOfScore } from '../../src/assessment/judge-score.ts';
import type { DimensionResult } from '../../src/assessment/scorecard.ts';
import { en, rubricOf } from './tiny-scenarios.ts';

const rubric = rubricOf([{ id: 'hear' }], {
  pass: { overall: 70, floors: { hear: 50 }, critical: 'fail' },
});

const hear = (score: number | undefined): DimensionResult => ({
  id: 'hear',
  title: en('Hear'),
  weight: 10,
  opportunities: 3,
  score,
  level: undefined,
  enoughEvidence: true,
  conduct: 1,
  floor: 50,
});

const insult = { id: 'crit.insult', class: 'customer' as const, definition: en('Insult'), turn: 0 };

describe('levelOfScore', () => {
  it.each([
    [0, 0],
    [12.49, 0],
    [12.5, 1],
    [37.49, 1],
    [37.5, 2],
    [62.49, 2],
    [62.5, 3],
    [87.49, 3],
    [87.5, 4],
    [100, 4],
  ])('puts a score of %f at level %i', (score, level) => {
    expect(levelOfScore(score)).toBe(level);
  });
});

describe('isPassed', () => {
  it.each([
    ['at the mark and the floor', 70, 50, true],
    ['just below the mark', 69.99, 100, false],
    ['just below a floor', 100, 49.99, false],
    ['with a sum that lost its last bit', 70 - 1e-12, 50 - 1e-12, true],
    ['without a score for a floor to hold', 70, undefined, true],
  ])('decides %s', (_, overall, score, passed) => {
    expect(isPassed(rubric, { overall, dimensions: [hear(score)], critical: [] })).toBe(passed);
  });

  it('fails any number with a critical error', () => {
    expect(isPassed(rubric, { overall: 100, dimensions: [hear(100)], critical: [insult] })).toBe(
      false,
    );
  });
});
