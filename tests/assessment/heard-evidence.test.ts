import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { Indicator } from '../../src/scenario/rubric-schema.ts';
import { transcriptOf } from './hand-made-transcript.ts';
import {
  type NodeSpec,
  indicatorOf,
  opportunityOf,
  rubricOf,
  tinyPlayable,
} from './tiny-scenarios.ts';

const wholeStory = indicatorOf('hear.whole_story', {
  polarity: 'positive',
  evidence: {
    metric: 'story.heardAtFirstAct',
    map: [
      [0, 0],
      [0.4, 1],
      [0.8, 2],
      [1, 3],
    ],
    bonus: { act: 'PARAPHRASE', level: 4 },
  },
});

const withoutBonus: Indicator = {
  ...wholeStory,
  evidence: {
    metric: 'story.heardAtFirstAct',
    map: [
      [0, 0],
      [0.5, 1],
      [1, 3],
    ],
  },
};

function playableWith(indicator: Indicator, told: NodeSpec['choices']) {
  const interrupts = indicatorOf('hear.interrupt', { evidence: { act: 'INTERRUPT' } });
  return tinyPlayable({
    segments: 5,
    rubrics: [rubricOf([{ id: 'hear', indicators: [indicator, interrupts] }])],
    nodes: {
      a: {
        early: [{ id: 'cut', evidence: { heard: 4, o: 4 }, repairs: { o: 1 }, next: 'b' }],
        choices: told,
      },
      b: { choices: [{ id: 'b.best', reference: true, evidence: { o: 4 } }] },
    },
    opportunities: [
      opportunityOf('heard', 'tiny.hear', { auto: 'hear.whole_story' }),
      opportunityOf('o', 'tiny.hear'),
    ],
  });
}

const paraphrase = { id: 'say.back', acts: ['PARAPHRASE' as const], reference: true, next: 'b' };
const acknowledge = { id: 'nod', next: 'b' };

function result(playable: ReturnType<typeof playableWith>, picks: readonly string[]) {
  const [rubric] = scoreAttempt(playable, transcriptOf(playable, picks)).rubrics;
  return { rubric, heard: rubric?.opportunities.find(({ id }) => id === 'heard') };
}

const listens = (times: number) => Array.from({ length: times }, () => 'listen');

describe('share of the story heard at the first act', () => {
  const playable = playableWith(wholeStory, [acknowledge, paraphrase]);

  it.each([
    [0, 0],
    [1, 0],
    [2, 0.25],
    [3, 0.25],
    [4, 0.5],
  ])('gives, cut in after %i of 5 parts, %f of the par of 4', (parts, value) => {
    const { heard } = result(playable, [...listens(parts), 'cut', 'b.best']);
    expect(heard?.evidence).toEqual([value]);
  });

  it('gives level 3 for the whole story and the bonus for saying it back', () => {
    const nodded = result(playable, [...listens(5), 'nod', 'b.best']).heard;
    const saidBack = result(playable, [...listens(5), 'say.back', 'b.best']).heard;
    expect([nodded?.evidence, saidBack?.evidence]).toEqual([[0.75], [1]]);
  });

  it('has the highest level of the map as par where the reference does not earn the bonus', () => {
    const plain = playableWith(wholeStory, [{ ...acknowledge, reference: true }, { id: 'other' }]);
    expect(result(plain, [...listens(5), 'nod', 'b.best']).heard?.evidence).toEqual([1]);
    const mapOnly = playableWith(withoutBonus, [acknowledge, paraphrase]);
    expect(result(mapOnly, [...listens(5), 'nod', 'b.best']).heard?.evidence).toEqual([1]);
  });

  it('ignores levels and repairs named by a choice that cuts in', () => {
    const { rubric } = result(playable, [...listens(2), 'cut', 'b.best']);
    const other = rubric?.opportunities.find(({ id }) => id === 'o');
    expect(other).toMatchObject({ evidence: [1], repair: 0, turns: [3] });
  });

  it('does not hold cutting in against the dimension a second time', () => {
    const { rubric } = result(playable, ['cut', 'b.best']);
    expect(rubric?.indicators).toMatchObject([{ id: 'hear.interrupt', turn: 0, counted: false }]);
    expect(rubric?.dimensions[0]?.conduct).toBe(1);
  });

  it('is forfeited by an attempt that only listened', () => {
    expect(result(playable, listens(3)).heard?.status).toBe('forfeited');
  });
});

describe('a bonus that may come later', () => {
  /** Choices of the first three decisions after the story: nod or say it back. */
  const playableOf = (within: number | undefined, best: readonly ('nod' | 'back')[]) => {
    const bonus = { act: 'PARAPHRASE' as const, level: 4, ...(within && { within }) };
    const map: [number, number][] = [
      [0, 0],
      [0.8, 2],
      [1, 3],
    ];
    const evidence = { metric: 'story.heardAtFirstAct' as const, map, bonus };
    const node = (name: string, place: number, next: string): NodeSpec => ({
      choices: [
        { id: `${name}.nod`, reference: best[place] === 'nod', next },
        { id: `${name}.back`, acts: ['PARAPHRASE'], reference: best[place] === 'back', next },
      ],
    });
    return tinyPlayable({
      segments: 5,
      rubrics: [
        rubricOf([{ id: 'hear', indicators: [{ ...wholeStory, evidence }] }, { id: 'other' }]),
      ],
      nodes: {
        a: { early: [{ id: 'cut', next: 'b' }], ...node('a', 0, 'b') },
        b: node('b', 1, 'c'),
        c: node('c', 2, '@close'),
      },
      opportunities: [opportunityOf('heard', 'tiny.hear', { auto: 'hear.whole_story' })],
    });
  };
  const valueOf = (playable: ReturnType<typeof playableOf>, picks: readonly string[]) =>
    result(playable, [...listens(5), ...picks]).heard?.evidence;

  it.each([
    [undefined, [0.75]],
    [1, [0.75]],
    [2, [1]],
    [3, [1]],
  ])('within %s: the second choice says it back', (within, evidence) => {
    const playable = playableOf(within, ['back', 'nod', 'nod']);
    expect(valueOf(playable, ['a.nod', 'b.back', 'c.nod'])).toEqual(evidence);
  });

  it('is earned no later than that', () => {
    const playable = playableOf(2, ['back', 'nod', 'nod']);
    expect(valueOf(playable, ['a.nod', 'b.nod', 'c.back'])).toEqual([0.75]);
  });

  it('is expected where the reference earns it, at the first choice or the second', () => {
    const second = playableOf(2, ['nod', 'back', 'nod']);
    expect(valueOf(second, ['a.nod'])).toEqual([1]);
    expect(valueOf(second, ['a.nod', 'b.nod', 'c.nod'])).toEqual([0.75]);
    expect(valueOf(second, ['a.nod', 'b.back', 'c.nod'])).toEqual([1]);
    const third = playableOf(2, ['nod', 'nod', 'back']);
    expect(valueOf(third, ['a.nod', 'b.nod', 'c.nod'])).toEqual([1]);
  });

  it('is not lost again by a second choice that does not say it back', () => {
    const playable = playableOf(2, ['back', 'back', 'nod']);
    expect(valueOf(playable, ['a.back', 'b.nod', 'c.nod'])).toEqual([1]);
  });

  it('is not for those who did not hear it all', () => {
    const playable = playableOf(2, ['back', 'nod', 'nod']);
    const { heard } = result(playable, [...listens(4), 'cut', 'b.back', 'c.nod']);
    expect(heard?.evidence).toEqual([0.5]);
  });

  it('belongs to the turn of the first choice', () => {
    const playable = playableOf(2, ['back', 'nod', 'nod']);
    const { heard } = result(playable, [...listens(5), 'a.nod', 'b.back', 'c.nod']);
    expect(heard?.turns).toEqual([5]);
  });
});
