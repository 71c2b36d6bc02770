import { expect, test } from 'vitest';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';
import type { Loose } from '../scenario/diagnose-lamp.ts';

/** Findings of one rule in the lamp with a desk, after a change. */
function find(code: string, change: (scenario: Loose) => void = () => {}): readonly string[] {
  const copy: Loose = structuredClone(DESK_LAMP);
  copy.briefing.facts[2].text.en = 'Cable 17 is loose.';
  change(copy);
  return lintScenario(preparePlayable(copy, LIBRARY))
    .filter((finding) => finding.code === code)
    .map(({ path }) => path);
}

test('a material teaches its facts', () => {
  expect(find('fact-never-learned')).toEqual([]);
  expect(find('fact-never-learned', (s) => (s.desk.materials[0].learn = []))).toEqual([
    'briefing.facts[2]',
  ]);
});

test('staying at a node calls for no line of its own', () => {
  const inMood = (s: Loose) =>
    (s.nodes.middle.lines = [
      { when: { mood: ['calm', 'annoyed', 'angry', 'furious'] }, variants: [{ en: 'So?' }] },
    ]);
  expect(find('mood-line-missing', inMood)).toEqual([]);
});

test('what a desk on the way taught may be said, and so may what is a guess without it', () => {
  const say = (id: string) => (s: Loose) =>
    (s.nodes[id].choices[0].text.en = 'Cable 17 is loose, you see.');
  const path = (id: string) => [`nodes.${id}.choices[0].text.en`];
  expect(find('unknown-fact-used', say('later'))).toEqual([]);
  expect(find('unknown-fact-used', say('middle'))).toEqual([]);
  expect(find('unknown-fact-used', say('open'))).toEqual(path('open'));
  const claimed = (s: Loose) => {
    say('open')(s);
    s.nodes.open.choices[0].claims = ['cable'];
  };
  expect(find('unknown-fact-used', claimed)).toEqual([]);
});

test('the case note may speak of all that came before', () => {
  const note = (s: Loose) => (s.wrapUp[0].choices[0].text.en = 'Cable 17 was loose.');
  expect(find('unknown-fact-used', note)).toEqual([]);
});
