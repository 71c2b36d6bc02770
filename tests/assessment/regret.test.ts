import { describe, expect, it } from 'vitest';
import { measureRegret } from '../../src/assessment/regret.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { elapse } from '../../src/engine/elapse.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Transcript } from '../../src/engine/transcript.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { ANGRY, type NodeSpec, opportunityOf, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

const calm = { ...ANGRY, start: { ...ANGRY.start, anger: 20, trust: 60 } };

const fork = (name: string, next: string): NodeSpec => ({
  choices: [
    { id: `${name}.poor`, evidence: { [name]: 1 }, next },
    { id: `${name}.best`, reference: true, evidence: { [name]: 4 }, next },
  ],
});

/** Two decisions worth half each; the first loss can be repaired before the second. */
const repairable = tinyPlayable({
  persona: calm,
  rubrics: [rubricOf([{ id: 'hear' }])],
  nodes: {
    a: fork('a', 'mend'),
    mend: {
      choices: [
        { id: 'mend.best', reference: true, repairs: { a: 0.8 }, next: 'b' },
        { id: 'mend.not', next: 'b' },
      ],
    },
    b: fork('b', '@close'),
  },
  opportunities: [opportunityOf('a', 'tiny.hear'), opportunityOf('b', 'tiny.hear')],
});

function play(playable: PlayableScenario, picks: readonly string[]): Transcript {
  return picks.reduce(
    (attempt, pick) => respond(attempt, pick).attempt,
    beginAttempt(playable, { seed: 'seed' }).attempt,
  ).transcript;
}

const costsOf = (playable: PlayableScenario, picks: readonly string[]) =>
  measureRegret(playable, play(playable, picks)).rubrics[0]?.turns.map(({ cost }) => cost) ?? [];

describe('regret', () => {
  it('is nothing along the reference', () => {
    expect(costsOf(repairable, ['a.best', 'mend.best', 'b.best'])).toEqual([0, 0, 0]);
  });

  it('of an error is what even the best repair leaves; of not repairing, the rest', () => {
    const [error, unrepaired, last] = costsOf(repairable, ['a.poor', 'mend.not', 'b.best']);
    expect(error).toBeCloseTo(50 * (0.75 - 0.5 * 0.75 * 0.8), 9);
    expect(unrepaired).toBeCloseTo(50 * 0.5 * 0.75 * 0.8, 9);
    expect(last).toBe(0);
  });

  it('of leaving early is everything that was still to come', () => {
    const leaving = tinyPlayable({
      persona: calm,
      rubrics: [rubricOf([{ id: 'hear' }])],
      nodes: {
        a: { choices: [{ id: 'leave' }, { id: 'stay', reference: true, next: 'b' }] },
        b: fork('b', '@close'),
      },
      opportunities: [opportunityOf('b', 'tiny.hear')],
    });
    expect(costsOf(leaving, ['leave'])).toEqual([100]);
  });

  it('sees that the customer would hang up before the rest could be said', () => {
    // Anger 92 of 95: the next provoking act ends it, though the graph goes on.
    const furious = { ...ANGRY, start: { ...ANGRY.start, anger: 80 } };
    const brink = tinyPlayable({
      persona: furious,
      rubrics: [rubricOf([{ id: 'hear' }])],
      nodes: {
        a: {
          choices: [
            { id: 'calm', reference: true, acts: ['EMPATHISE_COG'], next: 'b' },
            { id: 'provoke', acts: ['DISMISS'], next: 'b' },
          ],
        },
        b: fork('b', '@close'),
      },
      opportunities: [opportunityOf('b', 'tiny.hear')],
    });
    const { end } = play(brink, ['provoke']);
    expect(end?.final).toBe('hungUp');
    expect(costsOf(brink, ['provoke'])).toEqual([100]);
    expect(costsOf(brink, ['calm', 'b.best'])).toEqual([0, 0]);
  });

  it('takes the better of two routes as what was possible', () => {
    const forked = tinyPlayable({
      persona: calm,
      rubrics: [rubricOf([{ id: 'hear' }])],
      nodes: {
        a: {
          choices: [
            { id: 'left', reference: true, next: 'l' },
            { id: 'right', next: 'r' },
          ],
        },
        l: { route: 'left', ...fork('l', '@close') },
        r: { route: 'right', ...fork('r', '@close') },
      },
      opportunities: [
        opportunityOf('l', 'tiny.hear', { routes: ['left'] }),
        opportunityOf('r', 'tiny.hear', { routes: ['right'] }),
      ],
    });
    expect(costsOf(forked, ['right', 'r.best'])).toEqual([0, 0]);
    expect(costsOf(forked, ['right', 'r.poor'])).toEqual([0, 75]);
  });

  it('adds up over waiting too, and tells the best from the start', () => {
    const begun = beginAttempt(repairable, { seed: 'seed' }).attempt;
    const waited = elapse(begun, 5).attempt;
    const ended = ['a.poor', 'mend.best', 'b.poor'].reduce(
      (attempt, pick) => respond(attempt, pick).attempt,
      waited,
    );
    const report = measureRegret(repairable, ended.transcript);
    const total = report.rubrics[0]?.turns.reduce((sum, { cost }) => sum + cost, 0);
    const [result] = scoreAttempt(repairable, ended.transcript).rubrics;
    expect(report).toMatchObject({ exact: true, rubrics: [{ bestFromStart: 100 }] });
    expect(total).toBeCloseTo(100 - (result?.overall ?? NaN), 9);
  });

  it('of an attempt that has not ended counts on the best way on', () => {
    expect(costsOf(repairable, ['a.poor'])).toEqual([expect.closeTo(22.5, 9)]);
  });

  it('leaves turns out that can no longer be played, and says so', () => {
    const { turns, ...rest } = play(repairable, ['a.best', 'mend.best', 'b.best']);
    const strange = turns.map((turn) =>
      turn.index === 1 ? { ...turn, move: { choose: 'gone' } } : turn,
    );
    const report = measureRegret(repairable, { ...rest, turns: strange });
    expect(report.rubrics[0]?.turns.map(({ turn }) => turn)).toEqual([0]);
    expect(report.exact).toBe(false);
  });
});
