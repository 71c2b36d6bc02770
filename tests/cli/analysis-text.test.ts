import { expect, test } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { readAnalysis, writeAnalysis } from '../../src/cli/analysis-text.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { generateGuardedScenario } from '../bench/generate-guarded.ts';

const { library, playables } = readLibrary('scenarios');
const starter = playables.get('starter-kit') as PlayableScenario;
const text = JSON.stringify(generateGuardedScenario(40));
const generated = parseScenario({ path: 'generated.json', text }, library)
  .value as PlayableScenario;

test.each([
  ['known in full', analyseScenario(generated)],
  ['known in part', analyseScenario(starter, { budget: 300 })],
])('an analysis that is %s is read as it was written', (_which, analysis) => {
  const plain = JSON.stringify(analysis);
  const written = writeAnalysis(analysis);
  expect(written.length).toBeLessThan(plain.length);
  expect(readAnalysis(written)).toEqual(JSON.parse(plain));
});
