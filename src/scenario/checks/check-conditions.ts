import type { Condition } from '../condition-schema.ts';
import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';
import { type Check, listChoices } from './check-context.ts';

interface Placed<T> {
  readonly value: T;
  readonly at: DocumentPath;
}

/** Conditions read flags that are set somewhere and nodes that exist; effects teach known facts. */
export const checkConditions: Check = ({ scenario }) => {
  const flags = flagsSetIn(scenario);
  const nodes = Object.keys(scenario.nodes);
  const leaves = conditionsOf(scenario).flatMap(({ value, at }) => leavesOf(value, at));
  return [
    ...leaves.flatMap(({ value, at }) => {
      if ('flag' in value)
        return unknown('flag', value.flag, { known: flags, at: [...at, 'flag'] });
      if ('visited' in value) {
        return unknown('node', value.visited, { known: nodes, at: [...at, 'visited'] });
      }
      return [];
    }),
    ...checkFacts(scenario),
    ...checkRoutes(scenario),
  ];
};

function unknown(
  kind: string,
  name: string,
  { known, at }: { readonly known: readonly string[]; readonly at: DocumentPath },
): readonly Finding[] {
  if (known.includes(name)) return [];
  const problem = kind === 'flag' ? `Nothing ever sets the flag "${name}".` : undefined;
  return [
    {
      code: `unknown-${kind}`,
      at,
      message: problem ?? `There is no ${kind} "${name}".`,
      hint: suggestName(name, known, kind),
    },
  ];
}

function conditionsOf(scenario: Scenario): readonly Placed<Condition>[] {
  const choices = listChoices(scenario).flatMap(({ choice, at }) => [
    { value: choice.when, at: [...at, 'when'] },
    ...(Array.isArray(choice.next) ? choice.next : []).map((branch, index) => ({
      value: branch.when,
      at: [...at, 'next', index, 'when'],
    })),
  ]);
  const lines = Object.entries(scenario.nodes).flatMap(([id, node]) =>
    node.lines.map((line, index) => ({
      value: line.when,
      at: ['nodes', id, 'lines', index, 'when'],
    })),
  );
  const endings = scenario.endings.map((ending, index) => ({
    value: ending.when,
    at: ['endings', index, 'when'],
  }));
  return [...choices, ...lines, ...endings].flatMap(({ value, at }) =>
    value === undefined ? [] : [{ value, at }],
  );
}

function leavesOf(condition: Condition, at: DocumentPath): readonly Placed<Condition>[] {
  if ('not' in condition) return leavesOf(condition.not, [...at, 'not']);
  if ('all' in condition) {
    return condition.all.flatMap((part, index) => leavesOf(part, [...at, 'all', index]));
  }
  if ('any' in condition) {
    return condition.any.flatMap((part, index) => leavesOf(part, [...at, 'any', index]));
  }
  return [{ value: condition, at }];
}

function flagsSetIn(scenario: Scenario): readonly string[] {
  return listChoices(scenario).flatMap(({ choice }) =>
    (choice.effects ?? []).flatMap((effect) => ('set' in effect ? [effect.set] : [])),
  );
}

function checkFacts(scenario: Scenario): readonly Finding[] {
  const known = scenario.briefing.facts.map(({ id }) => id);
  const inStory = scenario.story.flatMap((segment, index) =>
    (segment.learn ?? []).map((fact, factIndex) => ({
      fact,
      at: ['story', index, 'learn', factIndex],
    })),
  );
  const inEffects = listChoices(scenario).flatMap(({ choice, at }) =>
    (choice.effects ?? []).flatMap((effect, index) =>
      'learn' in effect ? [{ fact: effect.learn, at: [...at, 'effects', index, 'learn'] }] : [],
    ),
  );
  return [...inStory, ...inEffects].flatMap(({ fact, at }) => unknown('fact', fact, { known, at }));
}

function checkRoutes(scenario: Scenario): readonly Finding[] {
  const known = Object.keys(scenario.routes ?? {});
  return Object.entries(scenario.nodes).flatMap(([id, node]) =>
    node.route === undefined
      ? []
      : unknown('route', node.route, { known, at: ['nodes', id, 'route'] }),
  );
}
