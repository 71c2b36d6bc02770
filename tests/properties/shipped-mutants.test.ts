import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseMutant, lintMutant, makeMutants, parseMutant, playables } from './mutants.ts';

const MUTANTS = 2000;
/** Of the mutants that parse, one in so many is linted, and one analysed; of the small ones all are. */
const LINTED = 4;
const ANALYSED = 40;

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
    if (fine % LINTED !== 0) continue;
    lintMutant(
      mutant,
      playable,
      fine % ANALYSED === 0 ? analyseMutant(mutant, playable) : undefined,
    );
  }
  expect(fine).toBeGreaterThan(MUTANTS / 10);
  expect(fine).toBeLessThan(MUTANTS / 2);
}, 400_000);
