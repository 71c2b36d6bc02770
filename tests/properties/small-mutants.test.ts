import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillTemplate } from '../../src/cli/template/fill-template.ts';
import { TEMPLATE_PERSONAS } from '../../src/cli/template/templates.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { analyseMutant, library, lintMutant, makeMutants, parseMutant } from './mutants.ts';

const MUTANTS = 1000;
const BUDGET = { lint: 20, analysis: 100 };
const DEFECTS = 'tests/fixtures/defects';

/** The templates, and of the scenarios with a planted defect those that parse. */
const texts = [
  ...TEMPLATE_PERSONAS.flatMap((persona) =>
    (['phone', 'chat'] as const).map(
      (channel) =>
        [
          `the template ${persona} by ${channel}`,
          fillTemplate({ slug: 'mutant', persona, channel }),
        ] as const,
    ),
  ),
  ...readdirSync(DEFECTS).map(
    (name) => [`${DEFECTS}/${name}`, readFileSync(`${DEFECTS}/${name}`, 'utf8')] as const,
  ),
];
const documents = new Map(
  texts
    .filter(([path, text]) => parseScenario({ path, text }, library).value)
    .map(([name, text]) => [name, JSON.parse(text) as object]),
);

test('a mutant of a small scenario is explained, or analysed and linted within its budget', () => {
  let analysed = 0;
  for (const mutant of makeMutants(documents, { count: MUTANTS, seed: 11 })) {
    const playable = parseMutant(mutant);
    if (!playable) continue;
    const analysis = analyseMutant(mutant, playable, BUDGET);
    lintMutant(mutant, playable, { budget: BUDGET, analysis });
    analysed += 1;
  }
  expect(documents.size).toBeGreaterThan(40);
  expect(analysed).toBeGreaterThan(MUTANTS / 10);
  expect(analysed).toBeLessThan(MUTANTS / 2);
}, 400_000);
