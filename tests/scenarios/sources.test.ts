import { expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/read-library.ts';
import { NO_SOURCE } from '../../src/scenario/source-list-schema.ts';

const { library, diagnostics } = readLibrary('scenarios');
const ids = [...library.sources.keys()];
const meanings = [...library.sources].map(([id, text]) => [id, text['en'] ?? ''] as const);

/** How many sources each group holds, by its three digits. Ids are stable, so none is taken back. */
const GROUPS: Readonly<Record<string, number>> = {
  '000': 28,
  '001': 28,
  '002': 25,
  '003': 21,
  '004': 21,
};

test('the list of sources is sound, and every id is in it once and in order', () => {
  expect(diagnostics).toEqual([]);
  const all = Object.entries(GROUPS).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => `${group}-${String(index + 1).padStart(2, '0')}`),
  );
  expect(ids).toEqual(all);
  expect(ids).not.toContain(NO_SOURCE);
});

test('each is told in one short sentence of its own', () => {
  const tooLong = meanings.filter(([, text]) => text.length > 110);
  const noSentence = meanings.filter(([, text]) => !/^[A-Z][^]*[.?]$/.test(text));
  expect([tooLong, noSentence]).toEqual([[], []]);
  expect(new Set(meanings.map(([, text]) => text)).size).toBe(ids.length);
});

test('none speaks of files, of other ids or of the workings of the product', () => {
  const foreign = /\d{3}-\d{2}|\.json|\.md|\b(?:SCN|PER|RUB|MECH|REP|AUT)\b|\b[A-Z]\d{2}/;
  expect(meanings.filter(([, text]) => foreign.test(text))).toEqual([]);
});
