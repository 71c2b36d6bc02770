import { describe, expect, it } from 'vitest';
import { rubricSchema } from '../../src/scenario/rubric-schema.ts';
import ten from '../../scenarios/rubrics/ten.json';
import { dimensionIn, scorePicks } from './score-picks.ts';
import { opportunityOf, tinyPlayable } from './tiny-scenarios.ts';

const TEN = rubricSchema.parse(ten);

/** A promise at first, then a machine in the way, then a word at the end. */
const playable = tinyPlayable({
  rubrics: [TEN],
  nodes: {
    a: {
      choices: [
        { id: 'a.exact', reference: true, evidence: { word: 4 }, next: 'b' },
        { id: 'a.vague', indicators: ['word.vague'], evidence: { word: 1 }, next: 'b' },
      ],
    },
    b: {
      choices: [
        { id: 'b.human', reference: true, indicators: ['automation.human_way'], next: 'c' },
        { id: 'b.menu', acts: ['AUTO_REPLY'], next: 'c' },
      ],
    },
    c: {
      choices: [
        { id: 'c.thanks', reference: true, acts: ['THANK'], evidence: { thanks: 4 } },
        { id: 'c.sells', acts: ['UPSELL_EARLY'] },
      ],
    },
  },
  opportunities: [opportunityOf('word', 'ten.word'), opportunityOf('thanks', 'ten.thanks')],
});

describe('the ten rules', () => {
  it('give 100 to the reference, and pass it', () => {
    const result = scorePicks(playable, ['a.exact', 'b.human', 'c.thanks']);
    expect(result).toMatchObject({ overall: 100, passed: true, critical: [] });
  });

  it('fail whoever leaves somebody with a machine though a person could be had', () => {
    const result = scorePicks(playable, ['a.exact', 'b.menu', 'c.thanks']);
    expect(result.critical.map(({ id }) => id)).toEqual(['crit.no_human']);
    expect(result.passed).toBe(false);
    expect(result.overall).toBeGreaterThan(90);
  });

  it('weigh a word kept three times as much as thanks', () => {
    const result = scorePicks(playable, ['a.exact', 'b.human', 'c.sells']);
    expect(dimensionIn(result, 'thanks')?.score).toBe(0);
    expect(result.overall).toBe(75);
    const vague = scorePicks(playable, ['a.vague', 'b.human', 'c.thanks']);
    expect(dimensionIn(vague, 'word')?.score).toBe(25);
    expect(vague.passed).toBe(false);
  });
});
