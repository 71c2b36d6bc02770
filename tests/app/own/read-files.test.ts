import { describe, expect, test } from 'vitest';
import type { GivenFile } from '../../../src/app/own/check-news.ts';
import { readFiles } from '../../../src/app/own/read-files.ts';
import { EXAMPLE, PARTS, give, read } from './given-files.ts';

const readAll = (...files: readonly GivenFile[]) => readFiles({ files, parts: PARTS }).answer;

/** The messages about files that cannot be played. */
function complaintsOf(...files: readonly GivenFile[]): readonly string[] {
  const answer = readAll(...files);
  if (answer.kind !== 'refused') throw new Error('It can be played');
  expect(answer.diagnostics.filter(({ hint }) => hint === '')).toEqual([]);
  return answer.diagnostics.map(({ message }) => message);
}

function playableOf(...files: readonly GivenFile[]) {
  const answer = readAll(...files);
  if (answer.kind !== 'playable') throw new Error(answer.diagnostics[0]?.message);
  return answer;
}

const sound = JSON.parse(EXAMPLE) as { id: string; persona: object };
const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(EXAMPLE, 'utf16le')]);

describe('a file that can be played', () => {
  test('gets an id of its own, and the hash it has wherever it is', () => {
    const { bundle, card, files } = playableOf(give('mine.json', EXAMPLE));
    expect(card.slug).toBe(`own:${sound.id}`);
    expect(bundle.playable.scenario.id).toBe(card.slug);
    expect(bundle.playable.hash).toBe(card.hash);
    expect(files).toEqual([{ path: 'mine.json', text: EXAMPLE }]);
  });

  test.each([
    ['a byte order mark', `\ufeff${EXAMPLE}`],
    ['the line ends of Windows', EXAMPLE.replaceAll('\n', '\r\n')],
  ])('may have %s', (_what, text) => {
    expect(playableOf(give('mine.json', text)).card.slug).toBe(`own:${sound.id}`);
  });

  test('may bring its persona and rubric along, which go before those installed', () => {
    const persona = JSON.parse(read('scenarios/personas/angry.json')) as object;
    const own = { ...persona, id: 'stubborn' };
    const scenario = { ...sound, persona: { ref: 'stubborn' } };
    expect(complaintsOf(give('mine.json', JSON.stringify(scenario)))).toContain(
      'There is no persona "stubborn".',
    );
    const { bundle, files } = playableOf(
      give('stubborn.json', JSON.stringify(own)),
      give('heard.json', read('scenarios/rubrics/heard.json')),
      give('mine.json', JSON.stringify(scenario)),
    );
    expect(bundle.playable.persona.id).toBe('stubborn');
    expect(files.map(({ path }) => path)).toEqual(['mine.json', 'stubborn.json', 'heard.json']);
  });
});

describe('sources', () => {
  const own = JSON.stringify({ format: 1, sources: { '900-01': { en: 'Ours.' } } });
  const scenario = JSON.stringify({ ...sound, sources: ['900-01', '002-06'] });

  test('may come with the scenario, and add to those installed', () => {
    expect(complaintsOf(give('mine.json', scenario))).toEqual(['There is no source "900-01".']);
    const { files } = playableOf(give('sources.json', own), give('mine.json', scenario));
    expect(files.map(({ path }) => path)).toEqual(['mine.json', 'sources.json']);
  });

  test('that cannot be read are told of', () => {
    const broken = give('sources.json', own.replace('"900-01"', '"900"'));
    expect(complaintsOf(give('mine.json', EXAMPLE), broken).join()).toContain(
      'The name "900" is not written',
    );
  });
});

describe('a file that cannot be played is explained', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.json', '', /^The file is empty/],
    ['spaces.json', ' \n\t', /^The file is empty/],
    ['binary.json', Uint8Array.from({ length: 4096 }, (_, n) => (n * 7) % 256), /not a text file/],
    ['utf-16.json', utf16, /written in UTF-16/],
    ['latin-1.json', Buffer.from('{"a": "Café"}', 'latin1'), /not written in UTF-8/],
    ['comments.json', `{ // mine\n${EXAMPLE.slice(1)}`, /comments are not allowed/],
    ['truncated.json', EXAMPLE.slice(0, 500), /^This is not JSON/],
    ['deep.json', '['.repeat(10_000) + ']'.repeat(10_000), /more than 100 levels/],
    ['large.json', `{"id": "${'x'.repeat(5_100_000)}"}`, /at most 5 million are read/],
    ['number.json', '42', /nothing that a scenario has/],
    ['other.json', '{"name": "composure"}', /nothing that a scenario has/],
    ['persona.json', read('scenarios/personas/angry.json'), /^This is a persona, not/],
    ['rubric.json', read('scenarios/rubrics/heard.json'), /^This is a rubric, not/],
    ['sources.json', read('scenarios/sources.json'), /^This is a list of sources, not/],
    ['schema.json', read('scenarios/schema/scenario.schema.json'), /^This is a JSON Schema/],
    ['packed.json', '{"playable": {"scenario": {}}, "chance": []}', /packed for a site/],
    ['best.play', 'title: Best\n\nlisten\n', /^This is a play/],
    ['page.html', '<!doctype html><title>x</title>', /^This is not JSON/],
  ])('%s', (name, content, words) => {
    const complaints = complaintsOf(give(name, content));
    expect(complaints.join('\n')).toMatch(words);
    expect(complaints).toHaveLength(1);
  });

  test('with the line and the nearest name where a word is misspelt', () => {
    const answer = readAll(give('mine.json', EXAMPLE.replace('"unanswerable"', '"unanserable"')));
    expect(answer).toMatchObject({
      kind: 'refused',
      diagnostics: [
        {
          file: 'mine.json',
          path: 'persona.ref',
          line: 14,
          hint: 'Did you mean "unanswerable"?',
        },
      ],
    });
  });

  test('several scenarios at once are named', () => {
    expect(complaintsOf(give('a.json', EXAMPLE), give('b.json', EXAMPLE))).toEqual([
      'These are 2 scenarios: a.json, b.json.',
    ]);
  });

  test('a persona brought along that cannot be used is told of', () => {
    const broken = read('scenarios/personas/angry.json').replace('"snap"', '"snapp"');
    const complaints = complaintsOf(give('mine.json', EXAMPLE), give('angry.json', broken));
    expect(complaints).toContain('There is no field "snapp" here.');
  });

  test('one foreign file among others is the one that is named', () => {
    const answer = readAll(give('mine.json', EXAMPLE), give('notes.json', '{"a": 1}'));
    expect(answer).toMatchObject({ diagnostics: [{ file: 'notes.json', code: 'no-scenario' }] });
  });
});
