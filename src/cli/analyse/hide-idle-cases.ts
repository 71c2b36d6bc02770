import type { ScenarioAnalysis } from '../../analysis/scenario-analysis.ts';
import { type PlayableScenario, choicesOfNode } from '../../scenario/playable-scenario.ts';

/**
 * What an author reads of an analysis. A choice whose level is earned stands there once for each case
 * that could be; the cases that never come up are no matter to mend where another one does.
 */
export function hideIdleCases(
  analysis: ScenarioAnalysis,
  { scenario }: PlayableScenario,
): ScenarioAnalysis {
  const writtenAs = new Map(
    Object.values(scenario.nodes)
      .flatMap(choicesOfNode)
      .map(({ id, variantOf = id }) => [id, variantOf]),
  );
  const met = new Set(
    analysis.choices
      .filter(({ verdict }) => verdict === 'reachable')
      .map(({ id }) => writtenAs.get(id)),
  );
  const idle = new Set(
    analysis.choices
      .filter(({ id, verdict }) => verdict === 'unreachable' && met.has(writtenAs.get(id)))
      .map(({ id }) => id),
  );
  return {
    ...analysis,
    choices: analysis.choices.filter(({ id }) => !idle.has(id)),
    neverOffered: analysis.neverOffered.filter((id) => !idle.has(id)),
  };
}
