import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/lint/all-rules.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { changeExample, findAll } from './lint-example.ts';

const SENTENCE = /^["A-Z].*[.]$/s;

test('every file of rules holds one rule by its own name, and every rule is in use', () => {
  const files = readdirSync('src/lint/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(ALL_RULES.map(({ code }) => code).toSorted()).toEqual(files.toSorted());
});

test('the example scenario is sound', () => {
  expect(findAll(changeExample({})).map(formatDiagnostic)).toEqual([]);
});

const bare = ALL_RULES.filter(({ needs }) => needs === undefined);

describe.each(bare.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const { bad, good } = rule.examples;
  const found = findAll(changeExample(bad));

  test('finds what its bad example breaks, and no other rule finds anything', () => {
    expect(new Set(found.map((each) => each.code))).toEqual(new Set([code]));
  });

  test('finds nothing in its good example, and no other rule does', () => {
    expect(Object.keys(good).length).toBeGreaterThan(0);
    expect(findAll(changeExample(good)).map(formatDiagnostic)).toEqual([]);
  });

  test('says what is wrong, where, and what to do', () => {
    expect(rule.title).toMatch(SENTENCE);
    for (const { message, hint, severity, line } of found) {
      expect(message).toMatch(SENTENCE);
      expect(hint).toMatch(SENTENCE);
      expect(severity).toBe(rule.severity);
      expect(line).toBeGreaterThan(1);
    }
  });
});

test.each(ALL_RULES.filter(({ needs }) => needs).map((rule) => [rule.code, rule] as const))(
  'without an analysis %s finds nothing in its bad example, and no other rule does',
  (_code, { examples, title }) => {
    expect(title).toMatch(SENTENCE);
    expect(findAll(changeExample(examples.bad)).map(formatDiagnostic)).toEqual([]);
    expect(findAll(changeExample(examples.good)).map(formatDiagnostic)).toEqual([]);
  },
);
