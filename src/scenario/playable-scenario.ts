import type { Persona } from './persona-schema.ts';
import type { Dimension, Rubric } from './rubric-schema.ts';
import type { Choice, Scenario } from './scenario-schema.ts';

/** A dimension without its definition and the anchors of its levels, which only authors read. */
export type AppliedDimension = Omit<Dimension, 'definition' | 'levels'>;

/** A rubric as attempts are judged by it: weights of the profile applied, nothing else to choose. */
export interface AppliedRubric extends Pick<
  Rubric,
  'id' | 'version' | 'title' | 'purpose' | 'scale' | 'scoring' | 'pass' | 'critical'
> {
  readonly dimensions: readonly AppliedDimension[];
}

/**
 * A scenario that passed every check, with its persona (overrides applied, story length set) and
 * its rubrics (profile weights applied). Plain data: it can be stored as JSON and loaded again.
 */
export interface PlayableScenario {
  /** Changes whenever the scenario, its persona or one of its rubrics does. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly persona: Persona;
  readonly rubrics: readonly AppliedRubric[];
}

/** Built-in choice of a listening node: let the customer go on. */
export const LISTEN = 'listen';

/** Every choice of a node, early ones first. */
export function choicesOfNode(node: Scenario['nodes'][string]): readonly Choice[] {
  return node.early ? [...node.early, ...node.choices] : node.choices;
}
