import { choicesOfNode } from '../../scenario/playable-scenario.ts';
import type { Choice, Scenario } from '../../scenario/scenario-schema.ts';
import type { Act } from '../../scenario/vocabulary.ts';

/** What anybody can do in a scenario, and what can happen to the customer. */
export interface PossibleActs {
  readonly all: ReadonlySet<Act>;
  /** Those that happen without the trainee doing them: entering a node, silence, a broken promise. */
  readonly undergone: ReadonlySet<Act>;
  /** Whether anything but talk lets time pass: a wait, or a promise that comes due. */
  readonly hasWaits: boolean;
}

export function possibleActs(scenario: Scenario): PossibleActs {
  const nodes = Object.values(scenario.nodes);
  const choices = nodes.flatMap(choicesOfNode);
  const done = new Set(choices.flatMap(({ acts }) => acts));
  const undergone = new Set(nodes.flatMap(({ happens }) => happens ?? []));
  if (nodes.some(({ early }) => early !== undefined)) undergone.add('LISTEN');
  if (nodes.some(({ early }) => (early?.length ?? 0) > 0)) done.add('INTERRUPT');
  if (choices.some(isWaiting)) undergone.add('SILENCE');
  const isPromised = done.has('PROMISE') || undergone.has('PROMISE');
  if (isPromised) undergone.add('BREAK_PROMISE');
  return {
    all: new Set([...done, ...undergone]),
    undergone,
    hasWaits: isPromised || undergone.has('SILENCE'),
  };
}

const isWaiting = ({ wait }: Choice): boolean => (wait?.seconds ?? 0) > 0;
