import { expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/read-library.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { changeExample, findAll } from './lint-example.ts';

const { library } = readLibrary('scenarios');

test('a finding names file, line and column, and errors come before warnings', () => {
  const found = findAll(
    changeExample({
      'nodes.date.choices[0].rationale.en': 'Too vague.',
      'nodes.date.choices[2].evidence.res-date': 4,
      'story[0].variants[1]': null,
    }),
  );
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['reference-not-best', 'error'],
    ['single-wording', 'warning'],
    ['thin-rationale', 'warning'],
  ]);
  expect(formatDiagnostic(found[2] ?? found[0] ?? never())).toMatch(
    /^src\/lint\/example-scenario\.json:\d+:\d+ -> nodes\.date\.choices\[0\]\.rationale: The rationale of choice "soon" has 2 words, too few to say why\. .*\[thin-rationale\]$/,
  );
});

test('without the text of the file a finding still names the place in it', () => {
  const file = changeExample({ 'nodes.date.choices[0].rationale.en': 'Too vague.' });
  const { value } = parseScenario(file, library);
  const [found] = lintScenario(value ?? never());
  expect([found?.file, found?.path, found?.line]).toEqual([
    'flicker',
    'nodes.date.choices[0].rationale',
    undefined,
  ]);
});

test('a rule that needs an analysis finds nothing without one', () => {
  const file = changeExample({ minutes: 50 });
  expect(findAll(file)).toEqual([]);
  expect(findAll(file, {}).map(({ code, path }) => [code, path])).toEqual([
    ['minutes-differ', 'minutes'],
  ]);
});

function never(): never {
  throw new Error('the example scenario does not parse, or nothing was found');
}
