import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type { BotId } from '../../src/analysis/scenario-analysis.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { ANGRY, en, opportunityOf, rubricOf, tinyPlayable } from '../assessment/tiny-scenarios.ts';

const calm = { ...ANGRY, start: { ...ANGRY.start, anger: 20, trust: 60 } };

const playable = tinyPlayable({
  persona: calm,
  segments: 1,
  rubrics: [rubricOf([{ id: 'hear' }])],
  opportunities: [],
  nodes: {
    a: {
      choices: [
        { id: 'first', text: en('Let me look at that.'), acts: ['LOOK_UP'] },
        { id: 'short', text: en('Fine.'), acts: ['ACK'] },
        {
          id: 'long',
          text: en('It is a long story, and it goes on and on and on.'),
          acts: ['ACK'],
        },
        { id: 'sorry', text: en('That was our doing.'), acts: ['APOLOGISE'] },
        { id: 'polite', text: en('Please, thank you, dear madam.'), acts: ['ACK'] },
        { id: 'deaf', text: en('Your number again?'), acts: ['REASK'] },
      ],
    },
  },
});

const early = tinyPlayable({
  persona: calm,
  segments: 2,
  rubrics: [rubricOf([{ id: 'hear' }])],
  opportunities: [],
  nodes: {
    a: {
      early: [
        { id: 'cut', acts: ['ACK'] },
        { id: 'cut-sorry', acts: ['APOLOGISE'] },
      ],
      choices: [{ id: 'heard' }],
    },
  },
});

const runsOf = (bots: ReturnType<typeof analyseScenario>['bots']) =>
  Object.fromEntries(bots.map(({ bot, run }) => [bot, run])) as Record<BotId, readonly string[]>;

describe('a bot', () => {
  it('chooses by its one idea', () => {
    expect(runsOf(analyseScenario(playable).bots)).toEqual({
      longestChoice: ['long'],
      shortestChoice: ['short'],
      firstChoice: ['first'],
      mostApologetic: ['sorry'],
      politestSounding: ['polite'],
      neverListening: ['deaf'],
    });
  });

  it('hears the story out unless cutting in is to its taste', () => {
    const runs = runsOf(analyseScenario(early).bots);
    expect(runs.firstChoice).toEqual([LISTEN, 'heard']);
    expect(runs.mostApologetic).toEqual(['cut-sorry']);
    expect(runs.neverListening).toEqual(['cut']);
  });
});

const good = (id: string, next: string) => ({ id, next, evidence: { [`o-${next}`]: 4 } });
const bad = (id: string, next: string) => ({ id, next, evidence: { [`o-${next}`]: 0 } });

/** A node is entered twice on the bad way, so that the order of its second visit counts too. */
const fork = tinyPlayable({
  persona: calm,
  segments: 1,
  rubrics: [rubricOf([{ id: 'hear' }]), { ...rubricOf([{ id: 'see' }]), id: 'other' }],
  opportunities: [opportunityOf('o-b', 'tiny.hear'), opportunityOf('o-@close', 'other.see')],
  nodes: {
    a: {
      early: [{ id: 'cut', next: 'a' }],
      choices: [{ ...good('first-good', 'b'), reference: true }, bad('first-bad', 'b')],
    },
    b: {
      choices: [
        { ...good('last-good', '@close'), reference: true },
        bad('last-bad', '@close'),
        {
          id: 'once-more',
          next: 'b',
          when: { not: { act: 'LOOK_UP', times: 1 } },
          acts: ['LOOK_UP'],
        },
      ],
    },
  },
});

/** What somebody earns who always takes what comes first on the screen. */
function takeFirst(playable: PlayableScenario, seed: string) {
  let { attempt } = beginAttempt(playable, { seed });
  while (!attempt.transcript.end) {
    const { choices, canListen } = offerChoices(attempt);
    attempt = respond(attempt, canListen ? LISTEN : (choices[0]?.id ?? LISTEN)).attempt;
  }
  return scoreAttempt(playable, attempt.transcript).rubrics;
}

describe('a bot that sees the choices as the screen shuffles them', () => {
  it('passes with the same seeds as somebody who plays, by each rubric', () => {
    const { shuffled } = analyseScenario(fork).bots.find(({ bot }) => bot === 'firstChoice') ?? {};
    const seeds = Array.from({ length: shuffled?.orders ?? 0 }, (_, at) => String(at + 1));
    const played = seeds.flatMap((seed) =>
      takeFirst(fork, seed)
        .filter(({ passed }) => passed)
        .map(({ rubricId, overall }) => ({ seed, rubricId, overall })),
    );
    expect(seeds.length).toBe(10);
    expect(shuffled?.passes).toEqual(played);
    for (const id of ['tiny', 'other']) {
      const passes = played.filter(({ rubricId }) => rubricId === id);
      expect([0, 10]).not.toContain(passes.length);
    }
  });
});
