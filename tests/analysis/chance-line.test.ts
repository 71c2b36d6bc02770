import { describe, expect, it } from 'vitest';
import { chanceLine } from '../../src/analysis/chance-line.ts';
import {
  type NodeSpec,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from '../assessment/tiny-scenarios.ts';

const wholeStory = indicatorOf('hear.whole_story', {
  polarity: 'positive',
  evidence: {
    metric: 'story.heardAtFirstAct',
    map: [
      [0, 0],
      [1, 4],
    ],
  },
});

const closing: NodeSpec = {
  choices: [
    { id: 'close.best', reference: true, evidence: { o: 4 } },
    { id: 'close.half', evidence: { o: 2 } },
    { id: 'close.none' },
    { id: 'close.early', when: { flag: 'never' } },
  ],
};

/** Listen or cut in, then one of three: 1/2 hears it all, o is worth 1, 0.5 or 0. */
const playable = tinyPlayable({
  segments: 2,
  rubrics: [rubricOf([{ id: 'hear', indicators: [wholeStory] }, { id: 'resolve' }])],
  nodes: {
    a: { early: [{ id: 'cut', next: 'b' }], choices: [{ id: 'go', reference: true, next: 'b' }] },
    b: closing,
  },
  opportunities: [
    opportunityOf('h', 'tiny.hear', { auto: 'hear.whole_story' }),
    opportunityOf('o', 'tiny.resolve'),
  ],
});

describe('chanceLine', () => {
  it('is exact where every way can be played', () => {
    const [line] = chanceLine(playable, { runs: 10, seed: 'seed' });
    expect(line).toMatchObject({ rubricId: 'tiny', kind: 'exact', standardError: 0, runs: 6 });
    expect(line?.overall).toBeCloseTo(50, 9);
    expect(line?.dimensions['hear']).toBeCloseTo(50, 9);
    expect(line?.dimensions['resolve']).toBeCloseTo(50, 9);
  });

  it('is an estimate near the exact value beyond the budget', () => {
    const [line] = chanceLine(playable, { runs: 2000, seed: 'seed', exactBudget: 3 });
    expect(line).toMatchObject({ kind: 'estimate', runs: 2000 });
    expect(line?.standardError).toBeGreaterThan(0.3);
    expect(line?.standardError).toBeLessThan(1);
    expect(Math.abs((line?.overall ?? 0) - 50)).toBeLessThan(4 * (line?.standardError ?? 0));
  });

  it('is the same again for the same seed, and another for another', () => {
    const estimate = (seed: string) => chanceLine(playable, { runs: 50, seed, exactBudget: 3 });
    expect(estimate('a')).toEqual(estimate('a'));
    expect(estimate('a')).not.toEqual(estimate('b'));
  });

  it('stays exact where texts come in several wordings: they change words only', () => {
    const [first] = playable.scenario.story;
    const worded = {
      ...playable,
      scenario: {
        ...playable.scenario,
        story: [
          { variants: [{ en: 'Short.' }, { en: 'A much longer way to say it.' }] },
          first ?? { variants: [{ en: 'Part.' }] },
        ],
      },
    };
    expect(chanceLine(worded, { runs: 20, seed: 'seed' })[0]?.kind).toBe('exact');
  });

  it('leaves a dimension out that applied in no run, and means the others over their runs', () => {
    const routed = tinyPlayable({
      rubrics: [rubricOf([{ id: 'hear' }, { id: 'resolve' }, { id: 'own' }])],
      nodes: {
        a: { choices: [{ id: 'a1', reference: true, next: 'b' }, { id: 'a2' }] },
        b: { ...closing, route: 'side' },
      },
      opportunities: [
        opportunityOf('o', 'tiny.hear', { routes: ['side'] }),
        opportunityOf('p', 'tiny.own', { routes: ['never'] }),
      ],
    });
    const [line] = chanceLine(routed, { runs: 10, seed: 'seed' });
    expect(Object.keys(line?.dimensions ?? {})).toEqual(['hear']);
    expect(line?.dimensions['hear']).toBeCloseTo(50, 9);
    expect(line?.overall).toBeCloseTo(25, 9);
  });
});
