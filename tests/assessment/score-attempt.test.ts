import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { type Picked, transcriptOf } from './hand-made-transcript.ts';
import {
  type NodeSpec,
  type TinySpec,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from './tiny-scenarios.ts';

const rubric = rubricOf([{ id: 'hear' }, { id: 'resolve' }]);

const scenarioOf = (spec: Partial<TinySpec> & Graph): PlayableScenario =>
  tinyPlayable({ rubrics: [rubric], ...spec });
type Graph = Pick<TinySpec, 'nodes' | 'opportunities'>;

function score(playable: PlayableScenario, picks: readonly Picked[]): RubricResult {
  const [result] = scoreAttempt(playable, transcriptOf(playable, picks)).rubrics;
  if (!result) throw new Error('No rubric was scored');
  return result;
}

const opportunity = (result: RubricResult, id: string) =>
  result.opportunities.find((each) => each.id === id);
const dimension = (result: RubricResult, id: string) =>
  result.dimensions.find((each) => each.id === id);

/** A node with a best choice and a poor one for one opportunity. */
const fork = (
  name: string,
  levels: { readonly best: number; readonly poor: number },
  next: string,
): NodeSpec => ({
  choices: [
    { id: `${name}.poor`, evidence: { [name]: levels.poor }, next },
    { id: `${name}.best`, reference: true, evidence: { [name]: levels.best }, next },
  ],
});

describe('evidence', () => {
  it('is the level over the level of the reference choice', () => {
    const playable = scenarioOf({
      nodes: { o: fork('o', { best: 4, poor: 1 }, '@close') },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(opportunity(score(playable, ['o.poor']), 'o')).toMatchObject({
      status: 'reached',
      evidence: [0.25],
      base: 0.25,
      value: 0.25,
      turns: [0],
    });
  });

  it('is clipped at the reference: a stronger trade-off earns no more than 1', () => {
    const playable = scenarioOf({
      nodes: { o: fork('o', { best: 2, poor: 4 }, '@close') },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(opportunity(score(playable, ['o.poor']), 'o')?.evidence).toEqual([1]);
  });

  it('is not taken where the reference does not serve the opportunity', () => {
    const playable = scenarioOf({
      nodes: {
        a: {
          choices: [
            { id: 'a.other', evidence: { o: 4 }, next: 'b' },
            { id: 'a.best', reference: true, evidence: { o: 0 }, next: 'b' },
          ],
        },
        b: fork('o', { best: 4, poor: 2 }, '@close'),
      },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(opportunity(score(playable, ['a.other', 'o.poor']), 'o')?.evidence).toEqual([0.5]);
  });

  it('counts as level 0 when the choice does not name the opportunity', () => {
    const playable = scenarioOf({
      nodes: {
        a: { choices: [{ id: 'a.silent' }, { id: 'a.best', reference: true, evidence: { o: 3 } }] },
      },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(opportunity(score(playable, ['a.silent']), 'o')?.evidence).toEqual([0]);
  });

  it('takes the first reference in authored order among those on offer', () => {
    const playable = scenarioOf({
      nodes: {
        a: {
          choices: [
            { id: 'a.first', reference: true, evidence: { o: 2 } },
            { id: 'a.second', reference: true, evidence: { o: 4 } },
          ],
        },
      },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    const shuffled = { choose: 'a.second', turn: { offered: ['a.second', 'a.first'] } };
    const alone = { choose: 'a.second', turn: { offered: ['a.second'] } };
    const points = [shuffled, alone].map((pick) => opportunity(score(playable, [pick]), 'o'));
    expect(points.map((point) => point?.evidence)).toEqual([[1], [1]]);
    const first = { choose: 'a.first', turn: { offered: ['a.second', 'a.first'] } };
    expect(opportunity(score(playable, [first]), 'o')?.evidence).toEqual([1]);
  });

  it('combines repeated evidence by the aggregate of the opportunity', () => {
    const base = (aggregate: 'first' | 'last' | 'min' | 'max' | 'mean') => {
      const playable = scenarioOf({
        nodes: {
          a: { choices: [{ id: 'a1', evidence: { o: 2 }, next: 'b' }, refer('a2', 'b')] },
          b: { choices: [{ id: 'b1', evidence: { o: 4 }, next: 'c' }, refer('b2', 'c')] },
          c: { choices: [{ id: 'c1', evidence: { o: 3 } }, refer('c2', '@close')] },
        },
        opportunities: [opportunityOf('o', 'tiny.hear', { aggregate })],
      });
      return opportunity(score(playable, ['a1', 'b1', 'c1']), 'o')?.base;
    };
    const refer = (id: string, next: string) => ({ id, reference: true, evidence: { o: 4 }, next });
    expect([base('first'), base('last'), base('min'), base('max'), base('mean')]).toEqual([
      0.5, 0.75, 0.5, 1, 0.75,
    ]);
  });
});

describe('forfeits and routes', () => {
  const playable = scenarioOf({
    nodes: {
      a: {
        choices: [
          { id: 'a.on', reference: true, evidence: { o1: 4 }, next: 'b' },
          { id: 'a.side', evidence: { o1: 4 }, next: 'side' },
          { id: 'a.end', evidence: { o1: 4 } },
        ],
      },
      b: fork('o2', { best: 4, poor: 0 }, '@close'),
      side: {
        route: 'detour',
        choices: [{ id: 's.best', reference: true, evidence: { o3: 4, o2: 4 } }],
      },
    },
    opportunities: [
      opportunityOf('o1', 'tiny.hear'),
      opportunityOf('o2', 'tiny.hear'),
      opportunityOf('o3', 'tiny.hear', { routes: ['detour'] }),
    ],
  });

  it('counts an opportunity that was never reached as nothing', () => {
    const result = score(playable, ['a.end']);
    expect(opportunity(result, 'o2')).toMatchObject({ status: 'forfeited', value: 0 });
    expect(result.overall).toBe(50);
  });

  it('leaves out what belongs to a route not taken', () => {
    const result = score(playable, ['a.on', 'o2.best']);
    expect(opportunity(result, 'o3')?.status).toBe('notApplicable');
    expect(dimension(result, 'hear')).toMatchObject({ opportunities: 2, score: 100 });
  });

  it('counts it once the route was entered', () => {
    const result = score(playable, ['a.side', 's.best']);
    expect(opportunity(result, 'o3')?.status).toBe('reached');
    expect(dimension(result, 'hear')?.opportunities).toBe(3);
  });

  it('enters the route of the start node', () => {
    const routed = scenarioOf({
      nodes: { side: playable.scenario.nodes['side'] as NodeSpec },
      opportunities: [opportunityOf('o3', 'tiny.hear', { routes: ['detour'] })],
    });
    expect(opportunity(score(routed, ['s.best']), 'o3')?.status).toBe('reached');
  });
});

describe('repair', () => {
  const playable = scenarioOf({
    nodes: {
      start: {
        choices: [
          { id: 'go', next: 'a' },
          { id: 'early.repair', repairs: { o: 1 }, next: 'a' },
        ],
      },
      a: fork('o', { best: 4, poor: 1 }, 'b'),
      b: {
        choices: [
          { id: 'b.little', repairs: { o: 0.4 }, next: 'c' },
          { id: 'b.much', repairs: { o: 0.8 }, next: 'c' },
        ],
      },
      c: { choices: [{ id: 'c.little', repairs: { o: 0.2 } }, { id: 'c.none' }] },
    },
    opportunities: [opportunityOf('o', 'tiny.hear')],
  });

  it('wins back at most the repair cap of the loss, by the best repair', () => {
    const result = opportunity(score(playable, ['go', 'o.poor', 'b.much', 'c.little']), 'o');
    expect(result).toMatchObject({ base: 0.25, repair: 0.8, turns: [1, 2, 3] });
    expect(result?.value).toBeCloseTo(0.25 + 0.5 * 0.75 * 0.8, 12);
  });

  it('does nothing before the opportunity was reached', () => {
    const result = opportunity(
      score(playable, ['early.repair', 'o.poor', 'b.little', 'c.none']),
      'o',
    );
    expect(result?.repair).toBe(0.4);
  });
});

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

  it('puts the perfect short run above the longer run with an error', () => {
    expect(score(playable, best).overall).toBe(100);
    expect(score(playable, recovered).overall).toBe(90);
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
    expect(score(diluted, ['o.poor', ...clicks.map((id) => `${id}.good`)]).overall).toBe(0);
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
    const result = score(playable, ['o1.best', 'o2.poor', 'o3.poor']);
    expect(dimension(result, 'hear')?.score).toBe(75);
    expect(dimension(result, 'resolve')?.score).toBe(50);
    expect(result.overall).toBe((30 * 75 + 10 * 50) / 40);
  });

  it('leaves out dimensions the scenario does not assess', () => {
    const playable = scenarioOf({
      nodes: { o: fork('o', { best: 4, poor: 0 }, '@close') },
      opportunities: [opportunityOf('o', 'tiny.hear'), opportunityOf('p', 'tiny.resolve')],
      unassessed: ['tiny.resolve'],
    });
    const result = score(playable, ['o.best']);
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
    expect(dimension(score(playable, best), 'hear')).toMatchObject({
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
    expect(dimension(score(open, best), 'hear')).toMatchObject({
      opportunities: 3,
      enoughEvidence: true,
    });
  });

  it('scores every rubric of the scenario, the main one first', () => {
    const other = rubricOf([{ id: 'warm' }], { id: 'other' });
    const playable = tinyPlayable({
      rubrics: [rubric, other],
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
