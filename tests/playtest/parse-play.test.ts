import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, parsePlay } from '../../src/playtest/parse-play.ts';
import { PLAY_WORDS } from '../../src/playtest/play-words.ts';
import { LAMP } from '../engine/lamp-scenario.ts';
import { lamp, lampWith, problemsOf, readPlay } from './rehearse.ts';

/** Problems of lines below a title and above a move; line 2 is the first of them. */
const problemsIn = (...lines: readonly string[]): readonly string[] =>
  problemsOf(['title: A try', ...lines, 'listen'].join('\n'));

describe('a play', () => {
  test('is title, settings, moves and expectations, with their lines', () => {
    const text = [
      '# A comment.',
      'title: She is heard',
      'Seed: mara',
      '',
      'Ana: "about my lamp"',
      '  listen',
      'you: say-back',
      'not mood angry or furious',
      'HEARD at least 80',
    ];
    expect(readPlay(text.join('\r\n'))).toEqual({
      path: 'x.play',
      title: 'She is heard',
      seed: 'mara',
      steps: [
        {
          line: 5,
          text: 'Ana: "about my lamp"',
          isNegated: false,
          expectation: { kind: 'says', quote: 'about my lamp' },
        },
        { line: 6, text: 'listen', move: { listen: true } },
        { line: 7, text: 'you: say-back', move: { choose: ['say-back'] } },
        {
          line: 8,
          text: 'not mood angry or furious',
          isNegated: true,
          expectation: { kind: 'state', name: 'mood', anyOf: ['angry', 'furious'] },
        },
        {
          line: 9,
          text: 'HEARD at least 80',
          isNegated: false,
          expectation: {
            kind: 'score',
            rubricId: 'heard',
            bound: { from: 80, to: 100, isOpen: false, decimals: 0 },
          },
        },
      ],
    });
  });

  test.each([
    ['you "I say wall"', { choose: ['wall'] }],
    ['you: „i say WALL …“', { choose: ['wall'] }],
    ['you: “I say wall.”', { choose: ['wall'] }],
    ['You wall', { choose: ['wall'] }],
    ['you: Listen', { listen: true }],
    ['LISTEN', { listen: true }],
    ['wait 30', { waitSeconds: 30 }],
    ['wait: 1 second', { waitSeconds: 1 }],
  ])('reads the move %s', (line, move) => {
    expect(readPlay(`title: x\n${line}`).steps).toMatchObject([{ move }]);
  });

  test.each([
    ['customer: "Well?!"', { kind: 'says', quote: 'Well?!' }],
    ['Ana Kos "Well?!"', { kind: 'says', quote: 'Well?!' }],
    ['grasp sure', { kind: 'state', name: 'grasp', anyOf: ['sure'] }],
    ['story: told', { kind: 'state', name: 'story', anyOf: ['told'] }],
    ['promise none or broken', { kind: 'state', name: 'promise', anyOf: ['none', 'broken'] }],
    ['manager no', { kind: 'state', name: 'manager', anyOf: ['no'] }],
    ['anger 20..40', { kind: 'gauge', gauge: 'anger' }],
    ['offered "I say wall"', { kind: 'offered', ids: ['wall'] }],
    ['offered: listen', { kind: 'offered', ids: ['listen'] }],
    ['at middle', { kind: 'at', nodeId: 'middle' }],
    ['known flicker', { kind: 'known', factId: 'flicker' }],
    ['resolved', { kind: 'resolved' }],
    ['ending hungUp', { kind: 'ending', endingId: 'hungUp' }],
    ['final satisfied', { kind: 'final', final: 'satisfied' }],
    ['outcome bad', { kind: 'outcome', outcome: 'bad' }],
    ['heard.hear: below 50', { kind: 'score', rubricId: 'heard', dimensionId: 'hear' }],
    ['score heard.hear below 50', { kind: 'score', rubricId: 'heard', dimensionId: 'hear' }],
    ['passed', { kind: 'passed' }],
    ['passed heard', { kind: 'passed', rubricId: 'heard' }],
    ['critical', { kind: 'critical' }],
    ['critical crit.bluff', { kind: 'critical', criticalId: 'crit.bluff' }],
  ])('reads the expectation %s, and its opposite', (line, expectation) => {
    const { steps } = readPlay(`title: x\nlisten\n${line}\nnot ${line}`);
    expect(steps.slice(1)).toMatchObject([
      { expectation, isNegated: false },
      { expectation, isNegated: true },
    ]);
  });

  test('keeps the space around a seed in quotes, and any sign in it', () => {
    const seedOf = (line: string) => readPlay(`title: x\n${line}\nlisten`).seed;
    expect(seedOf('seed:   two words  ')).toBe('two words');
    expect(seedOf('seed: "  a "')).toBe('  a ');
    expect(seedOf('seed: # not: a comment')).toBe('# not: a comment');
  });

  test('shows every word in an example that can be read', () => {
    const namesOfAScenario = ['you', 'customer', 'offered', 'at', 'known', 'ending'];
    const words = Object.entries(PLAY_WORDS).filter(([word]) => !namesOfAScenario.includes(word));
    const text = words.map(([, { example }]) => example).join('\n');
    expect(words.length).toBeGreaterThan(15);
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('what a customer is called', () => {
  test('may be typed with either apostrophe', () => {
    const neil = lampWith({ customer: { name: 'Ana O’Neil', shortName: 'Ms O’Neil' } });
    const { steps } = readPlay(
      `title: x\nms o'neil: "my lamp"\nAna O’Neil "my lamp"\nlisten`,
      neil,
    );
    expect(steps.filter((step) => 'expectation' in step)).toHaveLength(2);
  });

  const joy = lampWith({ customer: { name: 'Joy Kos', shortName: 'Joy' } });

  test('may be the name of a gauge', () => {
    const { steps } = readPlay('title: x\nJoy: "about my lamp"\njoy: 0..100\nlisten', joy);
    expect(steps).toMatchObject([
      { expectation: { kind: 'says' } },
      { expectation: { kind: 'gauge', gauge: 'joy' } },
      { move: { listen: true } },
    ]);
  });
});

describe('choices that say the same words', () => {
  const twins = lampWith(structuredClone(LAMP));
  for (const choice of twins.scenario.nodes['open']?.choices ?? []) {
    if (choice.id === 'wall') choice.text = { en: 'I say say-back.' };
  }

  test('are one beginning, and the one on offer is meant', () => {
    const { steps } = readPlay('title: x\nyou: "I say say-back"', twins);
    expect(steps).toMatchObject([{ move: { choose: ['say-back', 'wall'] } }]);
  });
});

describe('a problem', () => {
  test.each([
    ['moood angry', '2:1: No line begins with "moood". Did you mean "mood"? [unknown-word]'],
    ['Bob: "Hello"', '2:1: No line begins with "Bob". Whoever speaks is "you" or "Ana".'],
    ['mood', '2:1: After "mood" something is missing. For example: mood angry or furious'],
    ['mood angri', '2:6: There is no mood "angri". Did you mean "angry"? [unknown-mood]'],
    ['mood angry furious', '2:6: There is no mood "angry furious".'],
    ['anger lots', '2:7: "lots" is not a number or a range. Write it like one of these: anger 55'],
    ['anger 20.5', '2:7: "20.5" has digits after the point. Gauges are whole numbers'],
    ['trust 40..20', '2:7: No value can be 40..20. Write the smaller number first.'],
    ['trust 120', '2:7: No value can be 120. Everything counted here goes from 0 to 100.'],
    ['at midle', '2:4: There is no node "midle". Did you mean "middle"? [unknown-node]'],
    ['known flikker', '2:7: There is no fact "flikker". Did you mean "flicker"? [unknown-fact]'],
    ['resolved yes', '2:10: After "resolved" stands "yes", which is not read.'],
    ['you wal', '2:5: No choice has the id "wal". Did you mean "wall"? [unknown-choice]'],
    ['you: I say wall.', '2:6: "I say wall." is not the id of a choice. Words that are said stand'],
    ['you: "I say wal', '2:6: The quote is not closed. Put " at its end: "I say wal"'],
    ['you: "I say wall" # why', '2:6: After the quote stands "# why", which is not read.'],
    ['you: " … "', '2:6: The quote is empty, and every text would fit it.'],
    ['you: "He say wall now"', '2:6: No choice begins with "He say wall now". Nearest is:'],
    ['you: "Goodbye"', '2:6: No choice begins with "Goodbye". Write its id, or its first words.'],
    ['Ana: well', '2:6: What Ana says stands without quotes. Write: Ana: "well"'],
    ['Ana: "It is my lamp"', '2:6: Ana never says "It is my lamp". Nearest is: "It is about my'],
    ['not listen', '2:5: "not" stands before a move. Leave the move out'],
    ['listen now', '2:8: After "listen" stands "now", which is not read.'],
    ['wait a bit', '2:6: "a bit" is not a time to wait. Write whole seconds, from 1 to 2592000'],
    ['wait 0', '2:6: "0" is not a time to wait.'],
    ['wait 2592001', '2:6: "2592001" is not a time to wait.'],
    ['ending hungUp', '2:1: "ending" is only known when the conversation is over. Move the line'],
    ['heard 100', '2:1: "heard" is only known when the conversation is over.'],
    [': x', '2:1: The line begins with no word. A line begins with one of these: title, seed,'],
  ])('in "%s" says what and where', (line, said) => {
    const found = problemsIn(line);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`x.play:${said}`);
  });

  test('of an ambiguous beginning lists what it could mean', () => {
    const [found] = problemsIn('you: "I say s"');
    expect(found).toBe(
      'x.play:2:6: 2 choices begin with "I say s": say-back "I say say-back.", sorry "I say sorry.". Write more of the words, or the id. [ambiguous-choice]',
    );
  });

  test('of a long list stops after eight', () => {
    const [found] = problemsIn('you: "I say"');
    expect(found).toMatch(/^x\.play:2:6: 12 choices begin with "I say": /);
    expect(found?.split('"I say ').length).toBe(9);
    expect(found).toContain('", …. Write more of the words');
  });

  test('is a missing title, a second one, and a seed below a move', () => {
    expect(problemsOf('listen')).toEqual([
      'x.play:1:1: The play has no title. Begin it with one, such as: title: She hangs up after two excuses [no-title]',
    ]);
    expect(problemsOf('title: a\ntitle: b\nlisten\nseed: c')).toEqual([
      'x.play:2:1: "title" stands here twice. Keep one. [said-twice]',
      'x.play:4:1: "seed" stands below what is done and expected. Move the line to the top. [too-late]',
    ]);
    expect(problemsOf('not title: a\nseed:\nlisten')).toEqual([
      'x.play:1:5: "not" stands before "title". Write: title: She hangs up after two excuses [not-a-setting]',
      'x.play:2:1: After "seed" something is missing. For example: seed: mara [words-missing]',
    ]);
  });

  test('is a locale in which nothing is said', () => {
    expect(problemsOf('title: a\nlocale: eng\nlisten')).toEqual([
      'x.play:2:1: The scenario has no text in "eng". Did you mean "en"? [unknown-locale]',
    ]);
  });

  test('is a play without a move', () => {
    expect(problemsOf('title: a\nmood calm')[0]).toContain('The play has no move.');
    expect(problemsOf('')).toHaveLength(2);
  });

  test('never stands alone when there are more', () => {
    const found = problemsIn('mood calm', 'moood calm', 'anger x', '', 'you nobody');
    expect(found.map((one) => /^x\.play:(\d+):/.exec(one)?.[1])).toEqual(['3', '4', '6']);
  });

  test('is a file too large to be a play', () => {
    const text = 'x'.repeat(MOST_CHARACTERS + 1);
    expect(parsePlay({ path: 'x.play', text }, lamp).diagnostics).toMatchObject([
      { code: 'file-too-large', line: 1 },
    ]);
  });
});
