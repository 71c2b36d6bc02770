import { describe, expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { replayAttempt } from '../../src/engine/replay-attempt.ts';
import type { Move, Transcript } from '../../src/engine/transcript.ts';
import { runPlay } from '../../src/playtest/run-play.ts';
import { namePlayFile, writePlay } from '../../src/playtest/write-play.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { LAMP } from '../engine/lamp-scenario.ts';
import { lamp, lampWith, readPlay } from './rehearse.ts';

const WHOLE: readonly Move[] = [
  { listen: true },
  { elapse: 30 },
  { listen: true },
  { choose: 'say-back' },
  { choose: 'promise' },
  { choose: 'keep' },
];

interface Run {
  readonly playable?: PlayableScenario;
  readonly seed?: string;
  readonly locale?: string;
  readonly moves?: readonly Move[];
}

function playOut({ playable = lamp, seed = 'b', locale, moves = WHOLE }: Run = {}): Transcript {
  return replayAttempt(playable, { seed, locale, moves }).attempt.transcript;
}

/** Writes a run, reads it again and runs it. */
function goRound(run: Run = {}) {
  const { playable = lamp } = run;
  const transcript = playOut(run);
  const text = writePlay(transcript, playable, scoreAttempt(playable, transcript));
  const play = readPlay(text, playable);
  const result = runPlay(play, playable);
  return { text, play, result, transcript, found: result.parting?.found };
}

describe('a run that is written down', () => {
  test('is every move with what was said and what changed, and the end', () => {
    const { text, transcript } = goRound();
    const [first] = transcript.opening.replies;
    const yes = transcript.turns[3]?.replies[0];
    expect(text.split('\n')).toEqual([
      'title: The lamp: It ended satisfied.',
      '# A run of "lamp", version 1.0.0. Change it as you like: what is left out is not checked.',
      'seed: b',
      '',
      `Ana: "${first?.text}"`,
      'mood calm',
      'grasp unsure',
      'promise none',
      'manager no',
      '',
      'listen',
      'Ana: "At night it flickers."',
      '',
      'wait 30 seconds',
      '',
      'listen',
      'Ana: "And now it smells."',
      '',
      'you: "I say say-back."',
      `Ana: "${yes?.text}"`,
      '',
      'you: "I say promise."',
      'Ana: "You called back."',
      'promise pending',
      '',
      'you: "I say keep."',
      'Ana: "Words of satisfied."',
      'grasp sure',
      'promise none',
      '',
      'ending satisfied',
      'outcome good',
      'heard 100',
      'passed heard',
      'not critical',
      '',
    ]);
  });

  test('passes, with the same moves', () => {
    const { result, transcript } = goRound();
    expect(result.passed).toBe(true);
    expect(result.transcript).toEqual(transcript);
  });

  test('fails when something in it is different', () => {
    const { text } = goRound();
    const changed = readPlay(text.replace('promise pending', 'promise broken'));
    expect(runPlay(changed, lamp).parting).toMatchObject({ text: 'promise broken' });
  });

  test('may be unfinished, and then tells no end', () => {
    const { text, result } = goRound({ moves: WHOLE.slice(0, 4) });
    expect(text).not.toMatch(/^(ending|heard|passed)/m);
    expect(text).toMatch(/^title: The lamp\n/);
    expect(result.passed).toBe(true);
  });

  test('tells critical errors', () => {
    const moves = [{ listen: true }, { listen: true }, { choose: 'mock' }] as const;
    const { text, found } = goRound({ moves });
    expect(text).toMatch(/^critical crit\./m);
    expect(text).toMatch(/^not passed heard$/m);
    expect(found).toBeUndefined();
  });

  test.each(['  two words ', '"quoted"', '#7', 'seed: 7', ': x', '', '“', 'né à 12 h'])(
    'keeps the seed %j',
    (seed) => {
      const { play, found } = goRound({ seed });
      expect(play.seed).toBe(seed);
      expect(found).toBeUndefined();
    },
  );

  test('leaves out a seed of several lines, which changes words alone', () => {
    const { play, found } = goRound({ seed: 'one\ntwo' });
    expect(play.seed).toBeUndefined();
    expect(found).toBeUndefined();
  });

  test('is in the language it was played in', () => {
    const spoken = structuredClone(LAMP);
    for (const choice of spoken.nodes['open']?.choices ?? []) {
      if (choice.id === 'say-back') choice.text = { en: 'I say it.', sr: 'Kažem to.' };
    }
    const playable = lampWith(spoken);
    for (const [locale, written] of [
      ['sr', 'sr'],
      ['sr-RS', 'sr'],
      ['en', undefined],
      ['en-GB', undefined],
      ['de', undefined],
    ] as const) {
      const { play, text, found } = goRound({ playable, locale });
      expect(play.locale).toBe(written);
      expect(text).toContain(written === undefined ? 'you: "I say it."' : 'you: "Kažem to."');
      expect(found).toBeUndefined();
    }
  });

  test.each([
    ['Joy', 'Joy: "'],
    ['Mood', 'Mood: "'],
    ['#1', 'customer: "'],
    ['Ms "A"', 'Ms "A": "'],
    ['A\nB', 'customer: "'],
    ['not you', 'customer: "'],
  ])('names a customer called %j so that it can be read', (shortName, begin) => {
    const playable = lampWith({ customer: { name: 'Ana Kos', shortName } });
    const { text, found } = goRound({ playable });
    expect(text).toContain(`\n${begin}At night it flickers."`);
    expect(found).toBeUndefined();
  });

  test('names a choice by its id where its words do not tell it from another', () => {
    const twins = structuredClone(LAMP);
    for (const choice of twins.nodes['open']?.choices ?? []) {
      if (choice.id === 'wall') choice.text = { en: 'I say say-back.' };
    }
    const { text, found } = goRound({ playable: lampWith(twins) });
    expect(text).toContain('\nyou: say-back\n');
    expect(found).toBeUndefined();
  });

  test('quotes as much of a choice as it takes, and lines with marks and breaks in them', () => {
    const long = structuredClone(LAMP);
    const alike = 'I have listened to all of it, and I have written all of it down for you, and';
    for (const choice of long.nodes['open']?.choices ?? []) {
      if (choice.id === 'say-back') choice.text = { en: `${alike} I say it back.` };
      if (choice.id === 'wall') choice.text = { en: `${alike} I read you the rule.` };
    }
    const lines = long.nodes['later']?.lines ?? [];
    for (const line of lines) line.variants = [{ en: '"So,"\nshe said, "is that "it"?"' }];
    const { text, found } = goRound({ playable: lampWith(long) });
    expect(text).toContain(`\nyou: "${alike} I say it back."\n`);
    expect(text).toContain('\nAna: ""So," she said, "is that "it"?""\n');
    expect(found).toBeUndefined();
  });
});

describe('its file', () => {
  test('is named after scenario and seed, in signs every system takes', () => {
    expect(namePlayFile(playOut({ seed: 'amber-42' }))).toBe('lamp-amber-42.play');
    expect(namePlayFile(playOut({ seed: 'a/b: "c"\\..' }))).toBe('lamp-a-b-c-...play');
    expect(namePlayFile(playOut({ seed: 'x'.repeat(300) }))).toBe(`lamp-${'x'.repeat(95)}.play`);
  });
});
