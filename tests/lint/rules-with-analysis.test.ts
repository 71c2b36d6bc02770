import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { ALL_RULES } from '../../src/lint/all-rules.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import type { Example } from '../../src/lint/rule.ts';
import { type Diagnostic, formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { type SourceFile, parseScenario } from '../../src/scenario/parse-scenario.ts';
import { stateBot } from './hand-made-analysis.ts';
import { changeExample, findAll } from './lint-example.ts';
import { PLANTED } from './planted-defects.ts';

const { library } = readLibrary('scenarios');

/** Moves computed: enough to reach everything in a small scenario. */
const BUDGET = 3000;

/** Everything that is found in a file once all that can happen in it has been looked at. */
function findWithAnalysis(file: SourceFile): readonly Diagnostic[] {
  const { value, diagnostics } = parseScenario(file, library);
  if (!value) return diagnostics;
  const analysis = analyseScenario(value, { budget: BUDGET });
  return [...diagnostics, ...lintScenario(value, { analysis, file })];
}

const findIn = (changes: Example) => findWithAnalysis(changeExample(changes));

const readFile = (path: string): SourceFile => ({ path, text: readFileSync(path, 'utf8') });

test('nothing is found in the example scenario', () => {
  expect(findIn({}).map(formatDiagnostic)).toEqual([]);
});

describe.each(ALL_RULES.filter(({ needs }) => needs).map((rule) => [rule.code, rule] as const))(
  '%s',
  (code, { examples, severity }) => {
    test('finds what its bad example breaks, and no other rule finds anything', () => {
      const found = findIn(examples.bad);
      expect(new Set(found.map((each) => each.code))).toEqual(new Set([code]));
      for (const each of found) {
        expect([each.severity, each.message, each.hint]).not.toContain('');
        expect(each.severity).toBe(severity);
        expect(each.line).toBeGreaterThan(1);
      }
    });

    test('finds nothing in its good example, and no other rule does', () => {
      expect(findIn(examples.good).map(formatDiagnostic)).toEqual([]);
    });
  },
);

test.each(Object.entries(PLANTED))(
  'the planted defect %s is found by its rule and by no other',
  (name, [code, place]) => {
    const found = findWithAnalysis(readFile(`tests/fixtures/defects/${name}.json`));
    expect(found.map((each) => [each.code, each.path])).toEqual([[code, place]]);
  },
  60_000,
);

describe('a habit that passes with the choices shuffled', () => {
  const findShuffled = (seeds: readonly string[], rubricId = 'heard') => {
    const passes = seeds.map((seed) => ({ seed, rubricId, overall: 74.25 }));
    const bot = { ...stateBot('politestSounding', 61, false), shuffled: { orders: 10, passes } };
    return findAll(changeExample({}), { bots: [bot] });
  };

  test('is found with the rubric, how often, and a seed to play it with', () => {
    expect(findShuffled(['3', '5', '8', '9']).map(({ code, message }) => [code, message])).toEqual([
      [
        'bot-passes',
        'Somebody who always takes what sounds politest passes by "heard" in 4 of 10 orders of the choices, such as 74.3 of 100 with the seed "3".',
      ],
    ]);
  });

  test('is luck where fewer orders do it', () => {
    expect(findShuffled(['3', '5', '8'])).toEqual([]);
  });
});
