import { describe, expect, it } from 'vitest';
import { measureRegret } from '../../src/assessment/regret.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { type Picked, changeOf } from './hand-made-transcript.ts';
import { scorePicks } from './score-picks.ts';
import { ANGRY, en, indicatorOf, opportunityOf, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

const rubric = rubricOf(
  [
    {
      id: 'resolve',
      indicators: [
        indicatorOf('resolve.safety', { polarity: 'positive' }),
        indicatorOf('resolve.unsafe', {
          severity: 'major',
          evidence: { missed: 'resolve.safety' },
        }),
        indicatorOf('resolve.sorry', { polarity: 'positive', evidence: { act: 'APOLOGISE' } }),
        indicatorOf('resolve.no_sorry', { evidence: { missed: 'resolve.sorry' } }),
      ],
    },
    { id: 'other' },
  ],
  {
    critical: [
      {
        id: 'crit.safety',
        class: 'customer',
        definition: en('No safety advice.'),
        evidence: { missed: 'resolve.safety' },
      },
    ],
  },
);

const playable = tinyPlayable({
  segments: 1,
  persona: { ...ANGRY, start: { ...ANGRY.start, anger: 20, trust: 60 } },
  rubrics: [rubric],
  nodes: {
    story: {
      early: [
        { id: 'cut.advise', indicators: ['resolve.safety'], next: 'first' },
        { id: 'cut', next: 'first' },
      ],
      choices: [{ id: 'best', reference: true, next: 'first' }, { id: 'leave' }],
    },
    first: {
      choices: [
        {
          id: 'advise',
          reference: true,
          evidence: { o: 4 },
          indicators: ['resolve.safety', 'resolve.sorry'],
          next: 'second',
        },
        { id: 'later', evidence: { o: 4 }, next: 'second' },
        { id: 'never', evidence: { o: 4 }, next: 'third' },
      ],
    },
    second: {
      choices: [
        { id: 'advise.late', indicators: ['resolve.safety'], next: 'third' },
        { id: 'not', reference: true, next: 'third' },
      ],
    },
    third: {
      choices: [
        { id: 'sorry', acts: ['APOLOGISE'] },
        { id: 'end', reference: true },
      ],
    },
  },
  opportunities: [opportunityOf('o', 'tiny.other')],
});

const score = (picks: readonly Picked[]) => scorePicks(playable, ['listen', 'best', ...picks]);

const missedIn = (picks: readonly Picked[]) => {
  const { indicators, critical } = score(picks);
  return [...indicators.filter(({ polarity }) => polarity === 'negative'), ...critical]
    .map(({ id, turn }) => `${String(turn)} ${id}`)
    .sort();
};

describe('something that was called for', () => {
  it('is not missed once it was done', () => {
    expect(missedIn(['advise', 'not', 'end'])).toEqual([]);
    expect(missedIn(['later', 'advise.late', 'sorry'])).toEqual([]);
  });

  it('is missed at the last turn that offered it', () => {
    expect(missedIn(['later', 'not', 'sorry'])).toEqual(['3 crit.safety', '3 resolve.unsafe']);
    expect(missedIn(['never', 'sorry'])).toEqual(['2 crit.safety', '2 resolve.unsafe']);
  });

  it('says so, and costs what its severity says', () => {
    const { critical, dimensions, passed } = score(['never', 'sorry']);
    expect(critical).toMatchObject([{ circumstance: { kind: 'missed' } }]);
    expect(dimensions[0]?.conduct).toBe(0.75);
    expect(passed).toBe(false);
  });

  it('is done by its act as well, but called for only where a choice names it', () => {
    expect(missedIn(['later', 'advise.late', 'end'])).toEqual(['2 resolve.no_sorry']);
    expect(missedIn(['later', 'advise.late', 'sorry'])).toEqual([]);
  });

  it('is not done by an act that only happened to the customer', () => {
    const changes = [changeOf({ act: 'APOLOGISE' })];
    const happened = { choose: 'advise.late', turn: { changes } };
    expect(missedIn(['later', happened, 'end'])).toEqual(['2 resolve.no_sorry']);
  });

  it('is missed by an attempt cut off after it was on offer, and only then', () => {
    expect(missedIn(['later'])).toContain('2 crit.safety');
    expect(missedIn([])).toEqual([]);
    expect(scorePicks(playable, ['listen', 'leave']).critical).toEqual([]);
  });

  it('is not called for by a choice that cuts in, but can be done by one', () => {
    const ids = (picks: readonly Picked[]) =>
      scorePicks(playable, picks).critical.map(({ id }) => id);
    expect(ids(['cut', 'advise', 'not', 'end'])).toEqual([]);
    expect(ids(['cut'])).toEqual([]);
    expect(ids(['cut.advise', 'later', 'not', 'end'])).toEqual([]);
  });

  it('does not count against a dimension the same turn gave a level for', () => {
    const opportunities = [opportunityOf('o', 'tiny.resolve')];
    const judged = { ...playable, scenario: { ...playable.scenario, opportunities } };
    const { indicators, dimensions } = scorePicks(judged, ['listen', 'best', 'never', 'sorry']);
    expect(indicators.find(({ id }) => id === 'resolve.unsafe')?.counted).toBe(false);
    expect(dimensions[0]?.conduct).toBe(1);
  });

  it('is looked for although its dimension is not assessed', () => {
    const unassessed = {
      ...playable,
      scenario: { ...playable.scenario, unassessed: ['tiny.resolve'] },
    };
    const { critical, indicators } = scorePicks(unassessed, ['listen', 'best', 'never', 'sorry']);
    expect(critical.map(({ id }) => id)).toEqual(['crit.safety']);
    expect(indicators).toEqual([]);
  });
});

describe('the regret of missing it', () => {
  const play = (picks: readonly string[]) =>
    picks.reduce(
      (attempt, pick) => respond(attempt, pick).attempt,
      beginAttempt(playable, { seed: 'seed' }).attempt,
    ).transcript;

  it('falls on the turn after which it cannot be done any more', () => {
    const transcript = play(['best', 'later', 'not', 'sorry']);
    const { rubrics, exact } = measureRegret(playable, transcript);
    const costs = rubrics[0]?.turns.map(({ cost }) => cost) ?? [];
    expect(exact).toBe(true);
    expect(costs.map((cost) => cost > 0)).toEqual([false, false, true, false]);
    const [result] = scoreAttempt(playable, transcript).rubrics;
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(100 - (result?.overall ?? 0), 9);
  });

  it('is nothing while it can still be done', () => {
    const { rubrics } = measureRegret(playable, play(['best', 'later', 'advise.late', 'sorry']));
    for (const { cost } of rubrics[0]?.turns ?? []) expect(cost).toBeCloseTo(0, 9);
  });
});
