import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { transcriptOf } from './hand-made-transcript.ts';
import { TWO_DIMENSIONS, dimensionIn, fork, scenarioOf, scorePicks } from './score-picks.ts';
import { opportunityOf, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

describe('why sums are wrong', () => {
  // A perfect short run makes 5 x 2 = 10 points; an error followed by 8 good steps makes 15.
  const steps = ['o1', 'o2', 'o3', 'o4', 'o5'];
  const playable = scenarioOf({
    nodes: {
      o1: {
        choices: [
          { id: 'o1.wrong', evidence: { o1: 0 }, next: 'r1' },
          { id: 'o1.best', reference: true, evidence: { o1: 4 }, next: 'o2' },
        ],
      },
      r1: { choices: [{ id: 'r1.best', reference: true, repairs: { o1: 1 }, next: 'r2' }] },
      r2: { choices: [{ id: 'r2.best', reference: true, repairs: { o1: 1 }, next: 'r3' }] },
      r3: { choices: [{ id: 'r3.best', reference: true, next: 'r4' }] },
      r4: { choices: [{ id: 'r4.best', reference: true, next: 'o2' }] },
      ...Object.fromEntries(
        steps
          .slice(1)
          .map((id, index) => [id, fork(id, { best: 4, poor: 0 }, steps[index + 2] ?? '@close')]),
      ),
    },
    opportunities: steps.map((id) => opportunityOf(id, 'tiny.hear')),
  });
  const best = steps.map((id) => `${id}.best`);
  const recovered = ['o1.wrong', 'r1.best', 'r2.best', 'r3.best', 'r4.best', ...best.slice(1)];

  it('would put the run with an error first if points were added up', () => {
    const points = (ids: readonly string[]) =>
      ids.reduce((sum, id) => sum + (id.endsWith('.wrong') ? -1 : 2), 0);
    const thorough = [...recovered, 'r5.best', 'r6.best', 'r7.best', 'r8.best'].slice(0, 9);
    expect(points(best)).toBe(10);
    expect(points(thorough)).toBe(15);
    // Over the most points any run can make, 18, the perfect run would get just over half.
    expect(Math.round((points(best) / 18) * 1000) / 10).toBe(55.6);
    // And a plain mean lets twenty trivial good clicks all but hide one total failure.
    expect(Math.round((20 / 21) * 1000) / 10).toBe(95.2);
  });

  it('puts the perfect short run above the longer run with an error', () => {
    expect(scorePicks(playable, best).overall).toBe(100);
    expect(scorePicks(playable, recovered).overall).toBe(90);
  });

  it('does not let one total failure drown in trivial good clicks', () => {
    const clicks = Array.from({ length: 20 }, (_, index) => `n${String(index)}`);
    const diluted = scenarioOf({
      nodes: {
        o: fork('o', { best: 4, poor: 0 }, 'n0'),
        ...Object.fromEntries(
          clicks.map((id, index) => [
            id,
            { choices: [{ id: `${id}.good`, next: clicks[index + 1] ?? '@close' }] },
          ]),
        ),
      },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(scorePicks(diluted, ['o.poor', ...clicks.map((id) => `${id}.good`)]).overall).toBe(0);
  });
});

describe('rubric results', () => {
  it('weights opportunities within a dimension and dimensions within the rubric', () => {
    const weighted = rubricOf([
      { id: 'hear', weight: 30 },
      { id: 'resolve', weight: 10 },
    ]);
    const playable = tinyPlayable({
      rubrics: [weighted],
      nodes: {
        o1: fork('o1', { best: 4, poor: 0 }, 'o2'),
        o2: fork('o2', { best: 4, poor: 0 }, 'o3'),
        o3: fork('o3', { best: 4, poor: 2 }, '@close'),
      },
      opportunities: [
        opportunityOf('o1', 'tiny.hear', { weight: 3 }),
        opportunityOf('o2', 'tiny.hear', { weight: 1 }),
        opportunityOf('o3', 'tiny.resolve'),
      ],
    });
    const result = scorePicks(playable, ['o1.best', 'o2.poor', 'o3.poor']);
    expect(dimensionIn(result, 'hear')?.score).toBe(75);
    expect(dimensionIn(result, 'resolve')?.score).toBe(50);
    expect(result.overall).toBe((30 * 75 + 10 * 50) / 40);
  });

  it('leaves out dimensions the scenario does not assess', () => {
    const playable = scenarioOf({
      nodes: { o: fork('o', { best: 4, poor: 0 }, '@close') },
      opportunities: [opportunityOf('o', 'tiny.hear'), opportunityOf('p', 'tiny.resolve')],
      unassessed: ['tiny.resolve'],
    });
    const result = scorePicks(playable, ['o.best']);
    expect(result.dimensions.map(({ id }) => id)).toEqual(['hear']);
    expect(result.opportunities.map(({ id }) => id)).toEqual(['o']);
    expect(result.overall).toBe(100);
  });

  it('says when a dimension has too few opportunities for a number', () => {
    const ids = ['o1', 'o2', 'o3'];
    const playable = scenarioOf({
      nodes: Object.fromEntries(
        ids.map((id, index) => [id, fork(id, { best: 4, poor: 0 }, ids[index + 1] ?? '@close')]),
      ),
      opportunities: ids.map((id, index) =>
        opportunityOf(id, 'tiny.hear', index === 2 ? { routes: ['never'] } : {}),
      ),
    });
    const best = ids.map((id) => `${id}.best`);
    expect(dimensionIn(scorePicks(playable, best), 'hear')).toMatchObject({
      opportunities: 2,
      enoughEvidence: false,
    });
    const open = {
      ...playable,
      scenario: {
        ...playable.scenario,
        opportunities: ids.map((id) => opportunityOf(id, 'tiny.hear')),
      },
    };
    expect(dimensionIn(scorePicks(open, best), 'hear')).toMatchObject({
      opportunities: 3,
      enoughEvidence: true,
    });
  });

  it('scores every rubric of the scenario, the main one first', () => {
    const other = rubricOf([{ id: 'warm' }], { id: 'other' });
    const playable = tinyPlayable({
      rubrics: [TWO_DIMENSIONS, other],
      nodes: {
        o: {
          choices: [
            { id: 'x', evidence: { o: 1 } },
            { id: 'y', reference: true, evidence: { o: 2, p: 2 } },
          ],
        },
      },
      opportunities: [opportunityOf('o', 'tiny.hear'), opportunityOf('p', 'other.warm')],
    });
    const { rubrics } = scoreAttempt(playable, transcriptOf(playable, ['x']));
    expect(rubrics.map(({ rubricId, overall }) => [rubricId, overall])).toEqual([
      ['tiny', 50],
      ['other', 0],
    ]);
  });
});
