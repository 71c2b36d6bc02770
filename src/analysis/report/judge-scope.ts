import type { Certainty, ScenarioAnalysis, ScopeParts } from '../scenario-analysis.ts';

const certain = (isSure: boolean): Certainty => (isSure ? 'exact' : 'bounded');

type Judged = Omit<ScenarioAnalysis, 'scope'>;

/** What of a report is known for sure. */
export function judgeScope(analysis: Judged): ScopeParts {
  const { rubrics, decisions, length } = analysis;
  const isEstimated = rubrics.some(
    ({ chance, distribution }) => chance.kind !== 'exact' || distribution.kind !== 'exact',
  );
  return {
    reach: certain(isAllDecided(analysis)),
    scores: certain(
      rubrics
        .flatMap(({ overall, dimensions }) => [overall, ...Object.values(dimensions)])
        .every(({ best, worst }) => best.certainty === 'exact' && worst.certainty === 'exact'),
    ),
    lengths: certain(length.shortest.certainty === 'exact' && length.longest.certainty === 'exact'),
    costs: certain(decisions.every(({ certainty }) => certainty === 'exact')),
    chances: isEstimated ? 'estimate' : 'exact',
  };
}

function isAllDecided({ nodes, choices, lines, moods, endings }: Judged): boolean {
  return [nodes, choices, lines, moods, endings].every((list) =>
    list.every(({ verdict }) => verdict !== 'unknown'),
  );
}
