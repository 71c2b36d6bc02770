import { readFileSync } from 'node:fs';
import type { ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import { patchDocument } from '../../src/lint/patch-document.ts';
import type { Example } from '../../src/lint/rule.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { type SourceFile, parseScenario } from '../../src/scenario/parse-scenario.ts';
import { stateAnalysis } from './hand-made-analysis.ts';

export const EXAMPLE_PATH = 'src/lint/example-scenario.json';

const { library } = readLibrary('scenarios');

/** The scenario the examples of the rules change. */
export const exampleScenario = JSON.parse(readFileSync(EXAMPLE_PATH, 'utf8')) as object;

/**
 * Everything that is found in a file: by parsing, and where that lets it pass, by the rules, with
 * what an analysis states of it where that is given.
 */
export function findAll(
  file: SourceFile,
  statements?: Partial<ScenarioAnalysis>,
): readonly Diagnostic[] {
  const { value, diagnostics } = parseScenario(file, library);
  if (!value) return diagnostics;
  const analysis = statements && stateAnalysis(value, statements);
  return [...diagnostics, ...lintScenario(value, { analysis, file })];
}

/** The example scenario with some changes, as a file. */
export const changeExample = (changes: Example): SourceFile => ({
  path: EXAMPLE_PATH,
  text: JSON.stringify(patchDocument(exampleScenario, changes), null, 2),
});
