import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { type SourceFile, parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { type Mutation, anyMutation, mutateDocument } from './mutate-document.ts';

const MUTANTS = 2000;
/** Of the mutants that parse, one in so many is linted, and one in so many analysed as well. */
const LINTED = 48;
const ANALYSED = 192;
/** Moves that may be computed of a mutant; the rest of an analysis is bounded by its own limits. */
const BUDGET = 300;
/** Longest time all of it may take on a busy machine; more is a hang. */
const MOST_MS = 240_000;

const { library, playables } = readLibrary('scenarios');
const documents = [...playables.keys()].map(
  (slug) => JSON.parse(readFileSync(`scenarios/${slug}/scenario.json`, 'utf8')) as object,
);

interface Mutant {
  readonly file: SourceFile;
  readonly value: PlayableScenario;
}

const mutations = fc.sample(anyMutation, { numRuns: MUTANTS, seed: 7 });

function makeMutant(mutation: Mutation, number: number): SourceFile {
  const document = documents[number % documents.length] ?? {};
  const text = JSON.stringify(mutateDocument(document, mutation));
  return { path: `mutant-${String(number)}.json`, text };
}

const isExplained = ({ message, file, code }: Diagnostic): boolean =>
  ![message, file, code].includes('');

/** What the rules find says what to do and where as well. */
const isPlaced = (found: Diagnostic): boolean =>
  isExplained(found) && found.hint !== '' && found.line !== undefined;

/** What the second test goes on with; two thousand scenarios at once would fill the memory. */
const linted: Mutant[] = [];

test(
  'a mutant of a shipped scenario is either fine or explained',
  () => {
    let fine = 0;
    for (const [number, mutation] of mutations.entries()) {
      const file = makeMutant(mutation, number);
      const { value, diagnostics } = parseScenario(file, library);
      expect(value !== undefined || diagnostics.length > 0, file.path).toBe(true);
      expect(diagnostics.filter((each) => !isExplained(each))).toEqual([]);
      if (!value) continue;
      if (fine % LINTED === 0) linted.push({ file, value });
      fine += 1;
    }
    expect(fine).toBeGreaterThan(MUTANTS / 10);
    expect(fine).toBeLessThan(MUTANTS / 2);
  },
  MOST_MS,
);

test(
  'a mutant that parses is linted, and with its analysis too, and every finding is explained',
  () => {
    const one = ANALYSED / LINTED;
    expect(linted.length).toBeGreaterThan(8);
    expect(Math.ceil(linted.length / one)).toBeGreaterThan(2);
    for (const [place, { file, value }] of linted.entries()) {
      const analysis = place % one === 0 ? analyseScenario(value, { budget: BUDGET }) : undefined;
      const found = lintScenario(value, { analysis, file });
      expect(found.filter((each) => !isPlaced(each))).toEqual([]);
      // A report is written from it as JSON, where no number may be missing.
      expect(JSON.stringify(analysis ?? {})).not.toMatch(/:null[,}]/);
    }
  },
  MOST_MS,
);
