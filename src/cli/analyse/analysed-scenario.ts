import type { ScenarioAnalysis } from '../../analysis/scenario-analysis.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { LISTEN, type PlayableScenario, choicesOfNode } from '../../scenario/playable-scenario.ts';

/** A scenario with what can happen in it, and what is to mend, errors first. */
export interface AnalysedScenario {
  readonly analysis: ScenarioAnalysis;
  readonly playable: PlayableScenario;
  readonly findings: readonly Diagnostic[];
}

/** Title of a rubric by its id. */
export function nameRubric(rubricId: string, { rubrics, scenario }: PlayableScenario): string {
  const title = rubrics.find(({ id }) => id === rubricId)?.title;
  return title ? localiseText(title, scenario.defaultLocale) : rubricId;
}

/** Title of a dimension of a rubric by its id. */
export function nameDimension(
  { rubricId, id }: { readonly rubricId: string; readonly id: string },
  { rubrics, scenario }: PlayableScenario,
): string {
  const rubric = rubrics.find((one) => one.id === rubricId);
  const title = rubric?.dimensions.find((one) => one.id === id)?.title;
  return title ? localiseText(title, scenario.defaultLocale) : id;
}

/** Title of an ending by its id. */
export function nameEnding(endingId: string, { scenario }: PlayableScenario): string {
  const title = scenario.endings.find(({ id }) => id === endingId)?.title;
  return title ? localiseText(title, scenario.defaultLocale) : endingId;
}

/** What a choice says, by its node and id; listening has words of its own. */
export function textOfChoice(
  { nodeId, choiceId }: { readonly nodeId: string; readonly choiceId: string },
  { scenario }: PlayableScenario,
): string {
  if (choiceId === LISTEN) return 'Keep listening';
  const node = scenario.nodes[nodeId];
  const text = node && choicesOfNode(node).find(({ id }) => id === choiceId)?.text;
  return text ? localiseText(text, scenario.defaultLocale) : choiceId;
}
