import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type { BotId } from '../../src/analysis/scenario-analysis.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { ANGRY, en, rubricOf, tinyPlayable } from '../assessment/tiny-scenarios.ts';

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
