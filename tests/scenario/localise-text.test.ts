import { expect, test } from 'vitest';
import { localiseText } from '../../src/scenario/localise-text.ts';

const text = { de: 'Guten Tag', sr: 'Dobar dan', 'sr-Latn': 'Zdravo', en: 'Good day' };

test.each([
  ['de', 'Guten Tag'],
  ['de-AT', 'Guten Tag'],
  ['sr-Latn-x-mild', 'Zdravo'],
  ['sr-Cyrl', 'Dobar dan'],
  ['fr', 'Good day'],
])('%s reads "%s"', (locale, words) => {
  expect(localiseText(text, locale)).toBe(words);
});

test('milder words are taken where there are some', () => {
  const line = { en: 'You idiot!', 'en-x-mild': 'You are no help!' };
  expect(localiseText(line, 'en-x-mild')).toBe('You are no help!');
  expect(localiseText(line, 'en')).toBe('You idiot!');
});

test('without a known locale any words are better than none', () => {
  expect(localiseText({ de: 'Guten Tag' }, 'fr')).toBe('Guten Tag');
  expect(localiseText({}, 'fr')).toBe('');
});
