import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { type Picked, transcriptOf } from './hand-made-transcript.ts';
import { type NodeSpec, type TinySpec, rubricOf, tinyPlayable } from './tiny-scenarios.ts';

type Graph = Pick<TinySpec, 'nodes' | 'opportunities'>;

/** A rubric with two dimensions of equal weight. */
export const TWO_DIMENSIONS = rubricOf([{ id: 'hear' }, { id: 'resolve' }]);

/** A scenario assessed by two dimensions of equal weight. */
export const scenarioOf = (spec: Partial<TinySpec> & Graph): PlayableScenario =>
  tinyPlayable({ rubrics: [TWO_DIMENSIONS], ...spec });

/** Result by the main rubric of following the picks. */
export function scorePicks(playable: PlayableScenario, picks: readonly Picked[]): RubricResult {
  const [result] = scoreAttempt(playable, transcriptOf(playable, picks)).rubrics;
  if (!result) throw new Error('No rubric was scored');
  return result;
}

export const opportunityIn = (result: RubricResult, id: string) =>
  result.opportunities.find((each) => each.id === id);

export const dimensionIn = (result: RubricResult, id: string) =>
  result.dimensions.find((each) => each.id === id);

/** A node with a best choice and a poor one for one opportunity. */
export const fork = (
  name: string,
  levels: { readonly best: number; readonly poor: number },
  next: string,
): NodeSpec => ({
  choices: [
    { id: `${name}.poor`, evidence: { [name]: levels.poor }, next },
    { id: `${name}.best`, reference: true, evidence: { [name]: levels.best }, next },
  ],
});
