import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longer than ten seconds, the longest first. Begun last, one of them would keep one
 * processor busy while the other has nothing left to do; a fresh copy does not know how long
 * anything took.
 */
const LONGEST = [
  'analysis/shipped-reports.test.ts',
  'properties/shipped-mutants.test.ts',
  'properties/small-mutants.test.ts',
  'properties/match-schema.test.ts',
  'analysis/steps.test.ts',
  'cli/commands.test.ts',
  'cli/bad-input.test.ts',
  'analysis/proof.test.ts',
  'cli/lint.test.ts',
  'cli/analyse.test.ts',
  'cli/own-folder.test.ts',
  'cli/command-line.test.ts',
  'cli/guide/guide.test.ts',
  'properties/score.test.ts',
  'analysis/brute-force.test.ts',
];

/** Place in the list; what is not in it comes after all that is. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
  return place < 0 ? LONGEST.length : place;
}

/** Begins with the files that take longest; files that can share a process stand together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
