import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseMutant, lintMutant, makeMutants, parseMutant, playables } from './mutants.ts';

const MUTANTS = 1000;
/** Of the mutants that parse, one in so many is analysed as well; of the small ones all are. */
const ANALYSED = 20;

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
    lintMutant(
      mutant,
      playable,
      fine % ANALYSED === 0 ? analyseMutant(mutant, playable) : undefined,
    );
    fine += 1;
  }
  expect(fine).toBeGreaterThan(MUTANTS / 10);
  expect(fine).toBeLessThan(MUTANTS / 2);
}, 400_000);
