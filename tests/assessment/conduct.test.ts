import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { type Picked, changeOf, transcriptOf } from './hand-made-transcript.ts';
import { indicatorOf, opportunityOf, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

const rubric = rubricOf(
  [
    {
      id: 'hear',
      weight: 30,
      indicators: [
        indicatorOf('hear.reask', { cap: 2, evidence: { act: 'REASK' } }),
        indicatorOf('hear.named', { severity: 'major' }),
        indicatorOf('hear.silence', { evidence: { act: 'SILENCE' } }),
        indicatorOf('hear.asks', { polarity: 'positive', evidence: { act: 'ASK_OPEN' } }),
      ],
    },
    { id: 'resolve', weight: 10, indicators: [indicatorOf('resolve.wall', { severity: 'major' })] },
  ],
  {
    critical: [
      {
        id: 'crit.insult',
        class: 'customer',
        definition: { en: 'Insults.' },
        evidence: { act: 'RETALIATE' },
      },
      { id: 'crit.spend', class: 'business', definition: { en: 'Overspends.' } },
    ],
  },
);

/** One node to return to as often as wanted; `best` alone gives evidence. */
const playable = tinyPlayable({
  rubrics: [rubric],
  nodes: {
    o: {
      choices: [
        { id: 'best', reference: true, evidence: { o: 4 }, next: 'a' },
        { id: 'poor', evidence: { o: 2 }, indicators: ['hear.named'], next: 'a' },
      ],
    },
    a: {
      choices: [
        { id: 'reask', acts: ['REASK'], next: 'a' },
        { id: 'named', indicators: ['hear.named'], next: 'a' },
        { id: 'both', acts: ['REASK'], indicators: ['hear.reask'], next: 'a' },
        { id: 'ask', acts: ['ASK_OPEN'], next: 'a' },
        { id: 'wall', indicators: ['resolve.wall'], next: 'a' },
        { id: 'insult', acts: ['RETALIATE'], next: 'a' },
        { id: 'spend', critical: ['crit.spend'], next: 'a' },
        { id: 'end' },
      ],
    },
  },
  opportunities: [opportunityOf('o', 'tiny.hear')],
});

function score(picks: readonly Picked[]) {
  const [result] = scoreAttempt(playable, transcriptOf(playable, picks)).rubrics;
  if (!result) throw new Error('No rubric was scored');
  return result;
}
const hear = (picks: readonly Picked[]) => score(picks).dimensions[0];

describe('negative indicators', () => {
  it('cost 8 % for a minor and 25 % for a major one', () => {
    expect(hear(['best', 'reask', 'end'])?.score).toBeCloseTo(92, 12);
    expect(hear(['best', 'named', 'end'])?.score).toBe(75);
    expect(hear(['best', 'named', 'reask', 'end'])?.conduct).toBeCloseTo(0.75 * 0.92, 12);
  });

  it('are counted up to their cap', () => {
    const result = score(['best', 'reask', 'reask', 'reask', 'end']);
    expect(result.indicators.map(({ counted }) => counted)).toEqual([true, true, false]);
    expect(result.dimensions[0]?.conduct).toBeCloseTo(0.92 * 0.92, 12);
  });

  it('count once per turn, named and observed alike', () => {
    expect(hear(['best', 'both', 'end'])?.conduct).toBe(0.92);
  });

  it('are not held against a dimension the same choice gave a level for', () => {
    const result = score(['poor', 'end']);
    expect(result.indicators).toMatchObject([{ id: 'hear.named', counted: false }]);
    expect(result.dimensions[0]).toMatchObject({ conduct: 1, score: 50 });
  });

  it('see acts that happened to the customer while time passed', () => {
    const silent = changeOf({ act: 'SILENCE', rules: ['silence'] });
    const waited = {
      choose: 'ask',
      turn: { changes: [silent, { ...silent, what: 'worry' as const }] },
    };
    expect(hear(['best', waited, 'end'])?.conduct).toBe(0.92);
  });

  it('lower the overall score in a dimension without opportunities by its share of the weight', () => {
    const result = score(['best', 'wall', 'end']);
    expect(result.dimensions[1]).toMatchObject({
      score: undefined,
      level: undefined,
      conduct: 0.75,
    });
    expect(result.overall).toBeCloseTo(100 * 0.75 ** (10 / 40), 12);
  });
});

describe('positive indicators', () => {
  it('are listed and change no number', () => {
    const result = score(['best', 'ask', 'end']);
    expect(result.indicators).toEqual([
      { id: 'hear.asks', dimension: 'hear', polarity: 'positive', turn: 1, counted: true },
    ]);
    expect(result.overall).toBe(100);
  });
});

describe('critical errors', () => {
  it('are named with their turn, whether an act or the choice tells', () => {
    const result = score(['best', 'insult', 'spend', 'end']);
    expect(result.critical).toMatchObject([
      { id: 'crit.insult', class: 'customer', turn: 1 },
      { id: 'crit.spend', class: 'business', turn: 2 },
    ]);
  });

  it('fail the attempt and leave the number as it is', () => {
    const clean = score(['best', 'end']);
    const failed = score(['best', 'insult', 'end']);
    expect([clean.passed, failed.passed]).toEqual([true, false]);
    expect(failed.overall).toBe(clean.overall);
  });
});
