import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseMutant, lintMutant, makeMutants, parseMutant, playables } from './mutants.ts';

const MUTANTS = 2000;
/** All that parse are linted, and one in so many is analysed; of the small ones all are. */
const ANALYSED = 10;
/** Little each, so that there is time for hundreds; the small ones are given more. */
const BUDGET = { lint: 5, analysis: 10 };

const documents = new Map(
  [...playables.keys()].map((slug) => [
    slug,
    JSON.parse(readFileSync(`scenarios/${slug}/scenario.json`, 'utf8')) as object,
  ]),
);

test('a mutant of a shipped scenario is explained, or linted and analysed within its budget', () => {
  let fine = 0;
  for (const mutant of makeMutants(documents, { count: MUTANTS, seed: 7 })) {
    const playable = parseMutant(mutant);
    if (!playable) continue;
    fine += 1;
    const isAnalysed = fine % ANALYSED === 0;
    const analysis = isAnalysed ? analyseMutant(mutant, playable, BUDGET) : undefined;
    lintMutant(mutant, playable, { budget: BUDGET, analysis });
  }
  expect(fine).toBeGreaterThan(MUTANTS / 10);
  expect(fine).toBeLessThan(MUTANTS / 2);
}, 400_000);
