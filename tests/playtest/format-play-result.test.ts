import { expect, test } from 'vitest';
import { formatPlayResult } from '../../src/playtest/format-play-result.ts';
import { rehearse } from './rehearse.ts';

test('a play that passes takes one line', () => {
  expect(formatPlayResult(rehearse(['listen']))).toBe('x.play: "A try" passes after 1 move.');
  expect(formatPlayResult(rehearse(['listen', 'listen']))).toContain('passes after 2 moves.');
  const whole = ['listen', 'listen', 'you: say-back', 'you: promise', 'you: keep'];
  expect(formatPlayResult(rehearse(whole))).toBe(
    'x.play: "A try" passes and ends with "satisfied".',
  );
});

test('a play that fails says where, what led there, and what can be done now', () => {
  const result = rehearse([
    'seed: b',
    '# A comment counts as a line.',
    'listen',
    'wait 30 seconds',
    'listen',
    'you: say-back',
    'you: promise',
    'mood furious',
  ]);
  const [said = '', ...rest] = formatPlayResult(result).split('\n');
  expect(said).toBe(
    'x.play:9: The play says “mood furious”, but mood is "calm"; on offer now: keep.',
  );
  expect(rest.map((line) => line.replace(/\d+/g, 'N'))).toEqual([
    '',
    '"A try" up to there:',
    `  Ana: ${result.transcript.opening.replies[0]?.text}`,
    '  You keep listening.  (line N)',
    '  Ana: At night it flickers.',
    '      calm, unsure, anger N, worry N, trust N, effort N, joy N',
    '  You say nothing for N seconds.  (line N)',
    '      calm, unsure, anger N, worry N, trust N, effort N, joy N',
    '  You keep listening.  (line N)',
    '  Ana: And now it smells.',
    '      calm, unsure, anger N, worry N, trust N, effort N, joy N',
    '  You (say-back): I say say-back.  (line N)',
    `  Ana: ${result.transcript.turns[3]?.replies[0]?.text}`,
    '      calm, unsure, anger N, worry N, trust N, effort N, joy N',
    '  You (promise): I say promise.  (line N)',
    '  [Five minutes later.]',
    '  Ana: You called back.',
    '      calm, unsure, anger N, worry N, trust N, effort N, joy N',
    '',
    'What can be done now:',
    '  keep  I say keep.',
  ]);
  expect(rest[3]).toBe('  You keep listening.  (line 4)');
  expect(rest[14]).toBe('  You (promise): I say promise.  (line 8)');
});

test('a conversation that is over offers nothing', () => {
  const text = formatPlayResult(rehearse(['listen', 'listen', 'you: mock', 'outcome good']));
  expect(text).toMatch(/^x\.play:5: .*, but the ending "hungUp" is bad\.\n/);
  expect(text).not.toContain('What can be done now');
});
