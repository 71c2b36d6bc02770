import { describe, expect, it } from 'vitest';
import { type NodeSpec, opportunityOf } from './tiny-scenarios.ts';
import { dimensionIn, fork, opportunityIn, scenarioOf, scorePicks } from './score-picks.ts';

describe('evidence', () => {
  it('is the level over the level of the reference choice', () => {
    const playable = scenarioOf({
      nodes: { o: fork('o', { best: 4, poor: 1 }, '@close') },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(opportunityIn(scorePicks(playable, ['o.poor']), 'o')).toMatchObject({
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
    expect(opportunityIn(scorePicks(playable, ['o.poor']), 'o')?.evidence).toEqual([1]);
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
    expect(opportunityIn(scorePicks(playable, ['a.other', 'o.poor']), 'o')?.evidence).toEqual([
      0.5,
    ]);
  });

  it('counts as level 0 when the choice does not name the opportunity', () => {
    const playable = scenarioOf({
      nodes: {
        a: { choices: [{ id: 'a.silent' }, { id: 'a.best', reference: true, evidence: { o: 3 } }] },
      },
      opportunities: [opportunityOf('o', 'tiny.hear')],
    });
    expect(opportunityIn(scorePicks(playable, ['a.silent']), 'o')?.evidence).toEqual([0]);
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
    const points = [shuffled, alone].map((pick) =>
      opportunityIn(scorePicks(playable, [pick]), 'o'),
    );
    expect(points.map((point) => point?.evidence)).toEqual([[1], [1]]);
    const first = { choose: 'a.first', turn: { offered: ['a.second', 'a.first'] } };
    expect(opportunityIn(scorePicks(playable, [first]), 'o')?.evidence).toEqual([1]);
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
      return opportunityIn(scorePicks(playable, ['a1', 'b1', 'c1']), 'o')?.base;
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
    const result = scorePicks(playable, ['a.end']);
    expect(opportunityIn(result, 'o2')).toMatchObject({ status: 'forfeited', value: 0 });
    expect(result.overall).toBe(50);
  });

  it('leaves out what belongs to a route not taken', () => {
    const result = scorePicks(playable, ['a.on', 'o2.best']);
    expect(opportunityIn(result, 'o3')?.status).toBe('notApplicable');
    expect(dimensionIn(result, 'hear')).toMatchObject({ opportunities: 2, score: 100 });
  });

  it('counts it once the route was entered', () => {
    const result = scorePicks(playable, ['a.side', 's.best']);
    expect(opportunityIn(result, 'o3')?.status).toBe('reached');
    expect(dimensionIn(result, 'hear')?.opportunities).toBe(3);
  });

  it('excuses what was missed on another way, but nothing that a cut-off run missed', () => {
    const excusing = scenarioOf({
      nodes: {
        a: {
          choices: [
            { id: 'a.on', reference: true, evidence: { o1: 4 }, next: 'b' },
            { id: 'a.side', evidence: { o1: 4 }, next: 'side' },
            { id: 'a.end', evidence: { o1: 4 } },
          ],
        },
        b: fork('o2', { best: 4, poor: 0 }, 'side'),
        side: { route: 'detour', choices: [{ id: 's.end', reference: true }] },
      },
      opportunities: [
        opportunityOf('o1', 'tiny.hear'),
        opportunityOf('o2', 'tiny.hear', { excusedBy: ['detour'] }),
      ],
    });
    const missed = scorePicks(excusing, ['a.end']);
    expect(opportunityIn(missed, 'o2')?.status).toBe('forfeited');
    expect(missed.overall).toBe(50);
    const excused = scorePicks(excusing, ['a.side', 's.end']);
    expect(opportunityIn(excused, 'o2')?.status).toBe('notApplicable');
    expect(excused.overall).toBe(100);
    const shown = scorePicks(excusing, ['a.on', 'o2.poor', 's.end']);
    expect(opportunityIn(shown, 'o2')).toMatchObject({ status: 'reached', value: 0 });
    expect(shown.overall).toBe(50);
  });

  it('enters the route of the start node', () => {
    const routed = scenarioOf({
      nodes: { side: playable.scenario.nodes['side'] as NodeSpec },
      opportunities: [opportunityOf('o3', 'tiny.hear', { routes: ['detour'] })],
    });
    expect(opportunityIn(scorePicks(routed, ['s.best']), 'o3')?.status).toBe('reached');
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
    const result = opportunityIn(scorePicks(playable, ['go', 'o.poor', 'b.much', 'c.little']), 'o');
    expect(result).toMatchObject({ base: 0.25, repair: 0.8, turns: [1, 2, 3] });
    expect(result?.value).toBeCloseTo(0.25 + 0.5 * 0.75 * 0.8, 12);
  });

  it('does nothing before the opportunity was reached', () => {
    const result = opportunityIn(
      scorePicks(playable, ['early.repair', 'o.poor', 'b.little', 'c.none']),
      'o',
    );
    expect(result?.repair).toBe(0.4);
  });
});
