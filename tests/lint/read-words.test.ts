import { describe, expect, test } from 'vitest';
import { countSentences, keyWordsOf, tellingWordsOf, wordsOf } from '../../src/lint/read-words.ts';

const listOf = (words: ReadonlySet<string>): readonly string[] => [...words].toSorted();

test('words are lower case, and an apostrophe does not part them', () => {
  expect(wordsOf("I've read the e‑mails, twice.")).toEqual([
    'ive',
    'read',
    'the',
    'emails',
    'twice',
  ]);
});

describe('key words', () => {
  test('leave out what every sentence is made of', () => {
    expect(listOf(keyWordsOf("I don't know what you would have to do with it."))).toEqual([]);
  });

  test('are the same in the singular and in the plural', () => {
    expect(keyWordsOf('Three brushes')).toEqual(keyWordsOf('the brush'));
    expect(keyWordsOf('It flickered')).toEqual(keyWordsOf('it flickers'));
  });
});

describe('telling words', () => {
  test('are numbers, names and days, but not the capital a sentence begins with', () => {
    expect(
      listOf(tellingWordsOf('Her parcel 4711 goes to Vera on Friday. Monday is too late.')),
    ).toEqual(['4711', 'friday', 'monday', 'vera']);
  });

  test('count a number the same in words from eleven on', () => {
    expect(listOf(tellingWordsOf('Fourteen gowns, three boxes'))).toEqual(['14']);
    expect(tellingWordsOf('14 gowns')).toEqual(new Set(['14']));
  });

  test('are not "I", and a possessive is the name itself', () => {
    expect(listOf(tellingWordsOf("Well, I think I've read Noor's note."))).toEqual(['noor']);
  });
});

test('sentences end with a stop, also inside quotation marks, and not within a number', () => {
  expect(countSentences('"Is it you?" he asks. It costs 6.50 euros... Well!')).toBe(4);
  expect(countSentences('[Write nothing until then.]')).toBe(1);
  expect(countSentences('')).toBe(0);
});
