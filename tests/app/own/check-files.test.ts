import { expect, test } from 'vitest';
import { checkFiles } from '../../../src/app/own/check-files.ts';
import type { CheckNews } from '../../../src/app/own/check-news.ts';
import { analyseScenario } from '../../../src/analysis/analyse-scenario.ts';
import { ALL_RULES } from '../../../src/lint/all-rules.ts';
import { lintScenario } from '../../../src/lint/lint-scenario.ts';
import { patchDocument } from '../../../src/lint/patch-document.ts';
import { thinRationale } from '../../../src/lint/rules/thin-rationale.ts';
import { parseScenario } from '../../../src/scenario/parse-scenario.ts';
import { EXAMPLE, PARTS, give } from './given-files.ts';

function newsOf(text: string, wanted: 'play' | 'all'): readonly CheckNews[] {
  const news: CheckNews[] = [];
  checkFiles({ files: [give('mine.json', text)], parts: PARTS, wanted }, (one) => news.push(one));
  return news;
}

/** The example with something in it that the quick rules see. */
const withFinding = (): string =>
  JSON.stringify(patchDocument(JSON.parse(EXAMPLE) as object, thinRationale.examples.bad), null, 2);

test('what can be played is told first, then what is found, quickly and in the end', () => {
  const text = withFinding();
  const [playable, glanced, checked, ...more] = newsOf(text, 'all');
  const personas = new Map(PARTS.personas.map((one) => [one.id, one]));
  const rubrics = new Map(PARTS.rubrics.map((one) => [one.id, one]));
  const sources = new Map(Object.entries(PARTS.sources));
  const file = { path: 'mine.json', text };
  const { value } = parseScenario(file, { personas, rubrics, sources });
  if (!value) throw new Error('It cannot be played');
  const analysis = analyseScenario(value);
  const needing = ALL_RULES.filter(({ needs }) => needs === 'analysis');

  expect(playable?.kind).toBe('playable');
  expect(glanced).toEqual({
    kind: 'glanced',
    diagnostics: lintScenario(value, { file }),
    waiting: needing.map(({ title }) => title),
  });
  expect(needing.length).toBeGreaterThan(0);
  expect(checked).toEqual({
    kind: 'checked',
    diagnostics: lintScenario(value, { file, analysis }),
    scope: analysis.scope,
    chance: analysis.rubrics.map(({ chance }) => chance),
  });
  expect(checked).toMatchObject({ diagnostics: [{ file: 'mine.json', code: 'thin-rationale' }] });
  expect(more).toEqual([]);
});

test('for playing alone nothing else is worked out', () => {
  expect(newsOf(EXAMPLE, 'play').map(({ kind }) => kind)).toEqual(['playable']);
});

test('what cannot be played is not checked further', () => {
  expect(newsOf('{', 'all').map(({ kind }) => kind)).toEqual(['refused']);
});
