import fc from 'fast-check';
import { expect } from 'vitest';
import type { ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { createContext } from '../../src/lint/lint-context.ts';
import { applyRules } from '../../src/lint/lint-scenario.ts';
import { type Diagnostic, formatPath } from '../../src/scenario/diagnostic.ts';
import { type SourceFile, parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { anyMutation, mutateDocument, placeOfMutation } from './mutate-document.ts';
import { withinTime } from './within-time.ts';

export const { library, playables } = readLibrary('scenarios');

/** Longest time anything may take with one mutant on a busy machine; more is a hang. */
const MOST_MS = 60_000;

/** How much may be done with one mutant. */
export interface MutantBudget {
  /** Slips lint may play, and histories each of its searches may look at. */
  readonly lint: number;
  /** Moves of the engine an analysis may make. */
  readonly analysis: number;
}

/** What can follow a history at most. */
const MOST_FOLLOWERS = 10;
/** Searches after one slip: for a way back, and for a bad run, what matches it, and a good end. */
const SEARCHES = 4;
/** Turns of a run that lint plays, at most. */
const MOST_TURNS = 100;

export interface Mutant {
  /** Which it is and what was done to what, to make it again. */
  readonly name: string;
  readonly file: SourceFile;
}

/** Mutants of documents in turn, by what each document is called; the seed decides everything. */
export function* makeMutants(
  documents: ReadonlyMap<string, object>,
  { count, seed }: { readonly count: number; readonly seed: number },
): Generator<Mutant> {
  const bases = [...documents];
  for (const [number, mutation] of fc.sample(anyMutation, { numRuns: count, seed }).entries()) {
    const [base, document] = bases[number % bases.length] ?? ['nothing', {}];
    const place = formatPath(placeOfMutation(document, mutation));
    const becomes = mutation.kind === 'retype' ? ` as ${JSON.stringify(mutation.value)}` : '';
    yield {
      name: `mutant ${String(number)} of seed ${String(seed)}: ${mutation.kind} ${place} of ${base}${becomes}`,
      file: {
        path: `mutant-${String(number)}.json`,
        text: JSON.stringify(mutateDocument(document, mutation)),
      },
    };
  }
}

const isExplained = ({ message, file, code }: Diagnostic): boolean =>
  ![message, file, code].includes('');

/** What the rules find says what to do and where as well. */
const isPlaced = (found: Diagnostic): boolean =>
  isExplained(found) && found.hint !== '' && found.line !== undefined;

/** Is either fine, and then returned, or explained. */
export function parseMutant({ name, file }: Mutant): PlayableScenario | undefined {
  return withinTime(name, MOST_MS, () => {
    const { value, diagnostics } = parseScenario(file, library);
    expect(value !== undefined || diagnostics.length > 0).toBe(true);
    expect(diagnostics.filter((each) => !isExplained(each))).toEqual([]);
    return value;
  });
}

/** Every finding is explained, and no more was played than the budget allows. */
export function lintMutant(
  { name, file }: Mutant,
  playable: PlayableScenario,
  {
    budget,
    analysis,
  }: { readonly budget: MutantBudget; readonly analysis?: ScenarioAnalysis | undefined },
): void {
  withinTime(`${name}, linted`, MOST_MS, () => {
    const context = createContext(playable, analysis, budget.lint);
    const { tree, runs, named } = context;
    const before = tree.steps;
    expect(runs.length).toBeLessThanOrEqual(1 + budget.lint);
    expect(before).toBeLessThanOrEqual(runs.length * MOST_TURNS);
    expect(applyRules(context, file).filter((each) => !isPlaced(each))).toEqual([]);
    const searched = (1 + SEARCHES * runs.length) * budget.lint * MOST_FOLLOWERS;
    const replayed = named.reduce((sum, { length }) => sum + length, 0);
    expect(tree.steps - before).toBeLessThanOrEqual(searched + replayed);
  });
}

/**
 * Moves of what is played whatever the budget is: the reference, every bot by the order in the file,
 * and random runs, whose mean length is less than twice the median. They begin alike, and what was
 * made once is remembered.
 */
function countAlwaysPlayed({ rubrics, bots, length: { atRandom } }: ScenarioAnalysis): number {
  const walked = [rubrics[0]?.reference.run ?? [], ...bots.map(({ run }) => run)];
  const moves = walked.reduce((sum, run) => sum + run.length, 0);
  return moves + 2 * atRandom.runs * atRandom.run.length;
}

/** No more was played than the budget allows, and all of it can be written as JSON. */
export function analyseMutant(
  { name }: Mutant,
  playable: PlayableScenario,
  budget: MutantBudget,
): ScenarioAnalysis {
  return withinTime(`${name}, analysed`, MOST_MS, () => {
    const analysis = analyseScenario(playable, { budget: budget.analysis });
    expect(analysis.scope.engineMoves).toBeLessThanOrEqual(
      budget.analysis + countAlwaysPlayed(analysis),
    );
    // A report is written from it as JSON, where no number may be missing.
    expect(JSON.stringify(analysis)).not.toMatch(/:null[,}]/);
    return analysis;
  });
}
