import type { Persona } from './persona-schema.ts';
import type { Rubric } from './rubric-schema.ts';
import type { Choice } from './node-schema.ts';
import type { Scenario } from './scenario-schema.ts';

/**
 * A scenario that passed every check, with its persona (overrides applied, story length set) and
 * its rubrics (profile weights applied). Plain data: it can be stored as JSON and loaded again.
 */
export interface PlayableScenario {
  /** Changes whenever the scenario, its persona or one of its rubrics does. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly persona: Persona;
  readonly rubrics: readonly Rubric[];
}

/** Built-in choice of a listening node: let the customer go on. */
export const LISTEN = 'listen';

interface Deciding<C> {
  readonly early?: readonly C[] | undefined;
  readonly choices: readonly C[];
}

/** Every choice of a node, early ones first. */
export function choicesOfNode<C>(node: Deciding<C>): readonly C[] {
  return node.early ? [...node.early, ...node.choices] : node.choices;
}

/** What a choice can lead to, branch by branch: ids of nodes, the end, or STAY. */
export const targetsOf = ({ next }: Pick<Choice, 'next'>): readonly string[] =>
  typeof next === 'string' ? [next] : next.map(({ to }) => to);

/** Most choices of a node, early ones and the desk among them, that are told apart in an analysis. */
export const MOST_CASES = 30;
