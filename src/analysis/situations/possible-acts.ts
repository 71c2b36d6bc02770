import type { Choice } from '../../scenario/node-schema.ts';
import type { Scenario } from '../../scenario/scenario-schema.ts';
import { hasReturns } from '../../scenario/spoken-to.ts';
import type { Act } from '../../scenario/vocabulary.ts';

/** What anybody can do in a scenario, and what can happen to the customer. */
export interface PossibleActs {
  readonly all: ReadonlySet<Act>;
  /** Those that happen without the trainee doing them: entering a node, silence, a broken promise. */
  readonly undergone: ReadonlySet<Act>;
  /** Whether anything but talk lets time pass: a wait, a promise that comes due, or being away. */
  readonly hasWaits: boolean;
}

export function possibleActs(scenario: Scenario): PossibleActs {
  const done = new Set<Act>();
  const undergone = new Set<Act>();
  const look = (choices: readonly Choice[]): void => {
    for (const { acts, wait } of choices) {
      for (const act of acts) done.add(act);
      if (wait && wait.seconds > 0) undergone.add('SILENCE');
    }
  };
  for (const { early, choices, happens } of Object.values(scenario.nodes)) {
    look(choices);
    if (happens) for (const act of happens) undergone.add(act);
    if (!early) continue;
    look(early);
    undergone.add('LISTEN');
    if (early.length > 0) done.add('INTERRUPT');
  }
  const isPromised = done.has('PROMISE') || undergone.has('PROMISE');
  if (isPromised) undergone.add('BREAK_PROMISE');
  return {
    all: new Set([...done, ...undergone]),
    undergone,
    hasWaits: isPromised || undergone.has('SILENCE') || hasReturns(scenario),
  };
}
