import { describe, expect, it } from 'vitest';
import { upperBound } from '../../src/assessment/bound-score.ts';
import { followMove, plantTree } from '../../src/assessment/history-tree.ts';
import { planScoring } from '../../src/assessment/scoring-plan.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { ANGRY, indicatorOf, opportunityOf, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

const calm = { ...ANGRY, start: { ...ANGRY.start, anger: 20, trust: 60 } };

/** Upper bound at the start and after each pick. */
function boundsAlong(playable: PlayableScenario, picks: readonly string[]): readonly number[] {
  const plan = planScoring(playable);
  const [rubric] = plan.rubrics;
  if (!rubric) throw new Error('No rubric');
  const tree = plantTree(plan, { seed: 'seed' });
  let history = tree.root;
  const bounds = [upperBound(rubric, history)];
  for (const pick of picks) {
    history = followMove(tree, history, { choose: pick });
    bounds.push(upperBound(rubric, history));
  }
  return bounds;
}

describe('the bound while the bonus of the story heard is open', () => {
  const wholeStory = indicatorOf('hear.whole_story', {
    polarity: 'positive',
    evidence: {
      metric: 'story.heardAtFirstAct',
      map: [
        [0, 0],
        [1, 3],
      ],
      bonus: { act: 'PARAPHRASE', within: 2, level: 4 },
    },
  });
  const nodOrBack = (name: string, next: string) => ({
    choices: [
      { id: `${name}.nod`, next },
      { id: `${name}.back`, acts: ['PARAPHRASE' as const], reference: true, next },
    ],
  });
  const playable = tinyPlayable({
    persona: calm,
    segments: 1,
    rubrics: [rubricOf([{ id: 'hear', indicators: [wholeStory] }])],
    nodes: {
      a: { early: [], ...nodOrBack('a', 'b') },
      b: nodOrBack('b', 'c'),
      c: nodOrBack('c', '@close'),
    },
    opportunities: [opportunityOf('heard', 'tiny.hear', { auto: 'hear.whole_story' })],
  });

  it('counts on it until the last choice that can earn it', () => {
    expect(boundsAlong(playable, ['a.nod', 'b.nod', 'c.back'])).toEqual([100, 100, 75, 75]);
    expect(boundsAlong(playable, ['a.nod', 'b.back', 'c.nod'])).toEqual([100, 100, 100, 100]);
  });
});

describe('the bound while something called for is owed', () => {
  const playable = tinyPlayable({
    persona: calm,
    segments: 1,
    rubrics: [
      rubricOf([
        {
          id: 'hear',
          indicators: [
            indicatorOf('hear.checks', { polarity: 'positive', evidence: { act: 'CHECK' } }),
            indicatorOf('hear.unchecked', {
              severity: 'major',
              evidence: { missed: 'hear.checks' },
            }),
          ],
        },
        { id: 'resolve' },
      ]),
    ],
    nodes: {
      a: {
        choices: [
          { id: 'a.check', indicators: ['hear.checks'], reference: true, next: 'b' },
          { id: 'a.not', next: 'b' },
        ],
      },
      b: { choices: [{ id: 'b.on', reference: true, next: 'c' }] },
      c: {
        choices: [
          { id: 'c.check', acts: ['CHECK'], next: 'd' },
          { id: 'c.not', reference: true, next: 'd' },
        ],
      },
      d: { choices: [{ id: 'd.end', reference: true, evidence: { o: 4 } }] },
    },
    opportunities: [opportunityOf('o', 'tiny.resolve')],
  });
  /** A major slip in a dimension without opportunities and half of the weight. */
  const slipped = 100 * 0.75 ** 0.5;

  it('counts on its being done as long as a choice ahead does its act', () => {
    const bounds = boundsAlong(playable, ['a.not', 'b.on', 'c.check', 'd.end']);
    expect(bounds).toEqual([100, 100, 100, 100, 100]);
  });

  it('falls with the last chance and not before the end', () => {
    const bounds = boundsAlong(playable, ['a.not', 'b.on', 'c.not', 'd.end']);
    expect(bounds.slice(0, 3)).toEqual([100, 100, 100]);
    expect(bounds[3]).toBeCloseTo(slipped, 9);
    expect(bounds[4]).toBeCloseTo(slipped, 9);
  });
});
