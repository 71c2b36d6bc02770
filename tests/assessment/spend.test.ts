import { describe, expect, it } from 'vitest';
import { scorePicks } from './score-picks.ts';
import { en, indicatorOf, opportunityOf, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

const euros = en('euros');

const playableWith = (spendLimit: { amount: number; unit: typeof euros } | undefined) =>
  tinyPlayable({
    rubrics: [
      rubricOf(
        [
          {
            id: 'resolve',
            indicators: [
              indicatorOf('resolve.beyond', {
                cap: 2,
                evidence: { metric: 'spend.overLimit', gte: 5 },
              }),
            ],
          },
        ],
        {
          critical: [
            {
              id: 'crit.overspend',
              class: 'business',
              definition: en('Overspends.'),
              evidence: { metric: 'spend.overLimit', gte: 0.1 },
            },
          ],
        },
      ),
    ],
    briefing: spendLimit ? { spendLimit } : {},
    nodes: {
      a: {
        choices: [
          { id: 'best', reference: true, evidence: { o: 4 }, next: 'talk' },
          { id: 'best.gift', evidence: { o: 4 }, spend: 40, next: 'talk' },
        ],
      },
      talk: {
        choices: [
          { id: 'ten', spend: 10, next: 'talk' },
          { id: 'tenth', spend: 0.1, next: 'talk' },
          { id: 'fifth', spend: 0.2, next: 'talk' },
          { id: 'nothing', next: 'talk' },
          { id: 'end' },
        ],
      },
    },
    opportunities: [opportunityOf('o', 'tiny.resolve')],
  });

const playable = playableWith({ amount: 20, unit: euros });

const criticalTurns = (picks: readonly string[], of = playable) =>
  scorePicks(of, ['best', ...picks, 'end']).critical.map(({ turn }) => turn);

describe('spending', () => {
  it('is nobody’s error up to the limit', () => {
    expect(criticalTurns(['ten', 'ten'])).toEqual([]);
  });

  it('counts at the choice that goes beyond it, and at every one that spends after that', () => {
    expect(criticalTurns(['ten', 'ten', 'ten', 'nothing', 'tenth'])).toEqual([3, 5]);
  });

  it('counts only from the sum the rubric names', () => {
    const { indicators } = scorePicks(playable, ['best', 'ten', 'ten', 'tenth', 'end']);
    expect(indicators).toEqual([]);
    const beyond = scorePicks(playable, ['best', 'ten', 'ten', 'ten', 'end']);
    expect(beyond.indicators).toMatchObject([{ id: 'resolve.beyond', turn: 3, counted: true }]);
    expect(beyond.dimensions[0]?.conduct).toBe(0.92);
  });

  it('costs up to the cap, and nothing where the choice gave a level already', () => {
    const { indicators } = scorePicks(playable, ['best.gift', 'ten', 'ten', 'ten', 'end']);
    expect(indicators.map(({ turn, counted }) => [turn, counted])).toEqual([
      [0, false],
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  it('is told with the sum, the limit and the unit', () => {
    const { critical } = scorePicks(playable, ['best', 'ten', 'ten', 'ten', 'end']);
    expect(critical).toMatchObject([
      { circumstance: { kind: 'overLimit', beyond: 10, limit: 20, unit: euros } },
    ]);
  });

  it('is added up to hundredths: 0.1 and 0.2 are no more than 0.3', () => {
    const small = playableWith({ amount: 0.3, unit: euros });
    expect(criticalTurns(['tenth', 'fifth'], small)).toEqual([]);
    expect(criticalTurns(['tenth', 'fifth', 'tenth'], small)).toEqual([3]);
  });

  it('knows no limit where the briefing names none', () => {
    expect(criticalTurns(['ten', 'ten', 'ten'], playableWith(undefined))).toEqual([]);
  });
});
