import type { LocaleText } from '../scenario/text-schema.ts';
import type { ScenarioLibrary } from './read-library.ts';

export interface CoveredSource {
  readonly id: string;
  readonly meaning: LocaleText;
  /** Ids of the scenarios that teach it, at least one, in order of their names. */
  readonly scenarios: readonly string[];
}

export interface SourceCoverage {
  readonly covered: readonly CoveredSource[];
  /** Ids that no scenario teaches yet. */
  readonly uncovered: readonly string[];
}

/** Which of the listed sources the scenarios of a folder teach, both parts in order of the ids. */
export function coverSources({ library, playables }: ScenarioLibrary): SourceCoverage {
  const scenarios = [...playables.values()].map(({ scenario }) => scenario);
  const rows = [...library.sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, meaning]) => ({
      id,
      meaning,
      scenarios: scenarios
        .filter(({ sources }) => sources.includes(id))
        .map((scenario) => scenario.id)
        .sort(),
    }));
  return {
    covered: rows.filter((row) => row.scenarios.length > 0),
    uncovered: rows.filter((row) => row.scenarios.length === 0).map(({ id }) => id),
  };
}
