import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashContent } from '../../src/scenario/content-hash.ts';
import { parseJson } from '../../src/scenario/parse-json.ts';

test('the hash stays what it was: saves are bound to it', () => {
  const value = { id: 'lamp', texts: ['ä', '"', ''], at: [1, 2.5, null, true] };
  expect(hashContent(value)).toBe('ade37d3bd85dd559');
});

test('a file has the hash of its value, whatever space stands between the tokens', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t', '   '), (value, indent) => {
      const { hash, findings } = parseJson(JSON.stringify(value, null, indent));
      expect(findings).toEqual([]);
      expect(hash).toBe(hashContent(value));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('a file that differs in one character within a text has another hash', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(), (words, place) => {
      const at = place % words.length;
      const other = `${words.slice(0, at)}${words[at] === 'x' ? 'y' : 'x'}${words.slice(at + 1)}`;
      const hashOf = (value: string) => parseJson(JSON.stringify({ value })).hash;
      expect(hashOf(other)).not.toBe(hashOf(words));
    }),
    { numRuns: 300, seed: 8 },
  );
});
