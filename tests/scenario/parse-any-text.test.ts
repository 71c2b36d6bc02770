import { describe, expect, test } from 'vitest';
import angry from '../../scenarios/personas/angry.json';
import { parsePersona, parseRubric, parseSources } from '../../src/scenario/parse-scenario.ts';
import { LAMP } from '../engine/lamp-scenario.ts';
import { only, parseText } from './diagnose-lamp.ts';

describe('text that is no scenario', () => {
  test('JSON that is not JSON: line and column', () => {
    const found = only(parseText('{\n  "id": "lamp",\n  "title" "x"\n}').diagnostics);
    expect([found.code, found.line, found.column]).toEqual(['not-json', 3, 11]);
    expect(found.message).toContain('a colon is missing');
  });

  test.each([
    ['an empty file', ''],
    ['a comment', '// hello\n{}'],
    ['a comma too many', '{"id": "a",}'],
    ['a cut-off file', JSON.stringify(LAMP).slice(0, 500)],
    ['binary', '\u0000\u0001\u0002PNG'],
  ])('%s is told as not-json', (_name, text) => {
    const found = only(parseText(text).diagnostics);
    expect(found.code).toBe('not-json');
    expect(found.line).toBeGreaterThan(0);
  });

  test.each(["{'id': 1}", '{“id”: 1}', '{"id": ‘lamp’}', '{ „id“: 1}'])(
    'other quotes are told to be straight double ones: %s',
    (text) => {
      const found = only(parseText(text).diagnostics);
      expect(found.message).toContain('names and texts stand in straight double quotes');
      expect(text.charAt((found.column ?? 0) - 1)).toMatch(/['“‘„]/);
    },
  );

  test('an empty file has nothing behind the place to mend', () => {
    const { message, hint } = only(parseText(' \n').diagnostics);
    expect([message, hint]).toEqual(['The file is empty.', 'Write into it, or remove it.']);
  });

  test.each(['null', '[]', '"text"', '42', 'true'])('%s is told to be something else', (text) => {
    const found = only(parseText(text).diagnostics);
    expect(found.code).toBe('wrong-type');
    expect(found.message).toBe('The file should be a group in { }.');
  });

  test.each([
    ['nothing yet', '{}'],
    ['a file of another program', '{"name": "a", "dependencies": {}}'],
    ['a persona', JSON.stringify(angry)],
  ])('%s is told to be no scenario, and not by all it lacks', (_name, text) => {
    const found = only(parseText(text).diagnostics);
    expect(found.code).toBe('no-scenario');
    expect(found.message).toBe(
      'This is no scenario: it has no "nodes", no "opportunities", no "endings" and no "hiddenCause".',
    );
  });

  test('a scenario that was only begun is told what it lacks', () => {
    const codes = parseText('{"nodes": {}}').diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'missing-field').length).toBeGreaterThan(5);
  });

  test('a key that stands twice, which JSON would silently drop', () => {
    const text = JSON.stringify(LAMP).replace('"nodes":{', '"nodes":{"middle":1,');
    const found = only(parseText(text).diagnostics);
    expect([found.code, found.path]).toEqual(['duplicate-key', 'nodes.middle']);
  });

  test('more than 5 MB', () => {
    const text = `{"title": "${'x'.repeat(5_000_001)}"}`;
    expect(only(parseText(text).diagnostics).code).toBe('file-too-large');
  });

  test('10,000 levels of nesting', () => {
    const text = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(only(parseText(text).diagnostics).code).toBe('nested-too-deeply');
    const objects = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    expect(only(parseText(objects).diagnostics).code).toBe('nested-too-deeply');
  });

  test('brackets and colons inside texts do not count', () => {
    const copy = structuredClone(LAMP);
    copy.title = { en: `${'[{:'.repeat(200)} \\" "` };
    expect(parseText(JSON.stringify(copy)).diagnostics).toEqual([]);
  });
});

describe('personas, rubrics and sources', () => {
  test('come through the same door', () => {
    const persona = parsePersona({ path: 'p.json', text: '{"id": "x"}' });
    expect(persona.value).toBeUndefined();
    expect(persona.diagnostics.map(({ code }) => code)).toContain('missing-field');
    const rubric = parseRubric({ path: 'r.json', text: '{' });
    expect(rubric.diagnostics.map(({ code }) => code)).toEqual(['not-json']);
    const text = '{ "format": 1, "sources": { "1-1": { "en": "One." }, "900-01": "Two." } }';
    const sources = parseSources({ path: 's.json', text });
    const found = sources.diagnostics.map(({ code, path, line }) => [code, path, line]);
    expect(found).toEqual([
      ['wrong-form', 'sources.1-1', 1],
      ['wrong-type', 'sources.900-01', 1],
    ]);
    expect(sources.diagnostics[0]?.message).toBe(
      'The name "1-1" is not written as expected: an id such as "001-11".',
    );
  });

  test('a persona who would be gone before the first word is told so', () => {
    const gone = { ...angry, thresholds: { ...angry.thresholds, snap: 60, leaveTrust: 36 } };
    const { value, diagnostics } = parsePersona({ path: 'p.json', text: JSON.stringify(gone) });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ path }) => path)).toEqual(['start.anger', 'start.trust']);
    expect(diagnostics[0]?.message).toContain('anger 62 and hangs up at 60');
  });
});
