import type { LintContext } from './lint-context.ts';

/** A dimension of one of the scenario's rubrics, and what the scenario does with it. */
export interface AssessedDimension {
  /** "rubric.dimension". */
  readonly key: string;
  /** Place of its rubric among those of the scenario. */
  readonly rubricIndex: number;
  readonly isDeclaredUnassessed: boolean;
  /** Places of its opportunities. */
  readonly opportunityIndexes: readonly number[];
  /** Below so many opportunities it shows no number. */
  readonly fewest: number;
}

/** Every dimension of every rubric, assessed or not. */
export function listDimensions({ playable, scenario }: LintContext): readonly AssessedDimension[] {
  return playable.rubrics.flatMap(({ id, dimensions, scoring }, rubricIndex) =>
    dimensions.map((dimension) => {
      const key = `${id}.${dimension.id}`;
      return {
        key,
        rubricIndex,
        isDeclaredUnassessed: scenario.unassessed?.includes(key) ?? false,
        opportunityIndexes: scenario.opportunities.flatMap((one, index) =>
          one.dimension === key ? [index] : [],
        ),
        fewest: scoring.minOpportunities,
      };
    }),
  );
}
