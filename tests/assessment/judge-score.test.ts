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
    { at: 'the mark and the floor', overall: 70, score: 50, passed: true },
    { at: 'just below the mark', overall: 69.99, score: 100, passed: false },
    { at: 'just below a floor', overall: 100, score: 49.99, passed: false },
    { at: 'a sum that lost its last bit', overall: 70 - 1e-12, score: 50 - 1e-12, passed: true },
    { at: 'a floor without a score', overall: 70, score: undefined, passed: true },
  ])('decides $passed at $at', ({ overall, score, passed }) => {
    expect(isPassed(rubric, { overall, dimensions: [hear(score)], critical: [] })).toBe(passed);
  });

  it('fails any number with a critical error', () => {
    expect(isPassed(rubric, { overall: 100, dimensions: [hear(100)], critical: [insult] })).toBe(
      false,
    );
  });
});
