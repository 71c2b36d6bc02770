import type { Condition } from '../condition-schema.ts';
import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import { aboutOf } from '../promise-about.ts';
import type { Scenario } from '../scenario-schema.ts';
import { type Check, listChoices, placeOf } from './check-context.ts';

/** Something with its place in the document. */
export interface Placed<T> {
  readonly value: T;
  readonly at: DocumentPath;
}

/** Conditions read flags that are set somewhere and nodes that exist; effects teach and choices ask for known facts. */
export const checkConditions: Check = ({ scenario }) => {
  const flags = flagsSetIn(scenario);
  const nodes = Object.keys(scenario.nodes);
  const promises = promisedIn(scenario);
  return [
    ...listLeaves(scenario).flatMap(({ value, at }) => {
      if ('flag' in value)
        return unknown('flag', value.flag, { known: flags, at: [...at, 'flag'] });
      if ('visited' in value) {
        return unknown('node', value.visited, { known: nodes, at: [...at, 'visited'] });
      }
      if ('known' in value) {
        const facts = scenario.briefing.facts.map(({ id }) => id);
        return unknown('fact', value.known, { known: facts, at: [...at, 'known'] });
      }
      if ('promise' in value && value.about !== undefined) {
        return unknown('promise', value.about, { known: promises, at: [...at, 'about'] });
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

const leaves = new WeakMap<Scenario, readonly Placed<Condition>[]>();

/** The simple tests in all conditions of a scenario. */
export function listLeaves(scenario: Scenario): readonly Placed<Condition>[] {
  const known =
    leaves.get(scenario) ?? conditionsOf(scenario).flatMap(({ value, at }) => leavesOf(value, at));
  leaves.set(scenario, known);
  return known;
}

interface Conditional {
  readonly when?: Condition | undefined;
}

function conditionsOf(scenario: Scenario): readonly Placed<Condition>[] {
  const found: Placed<Condition>[] = [];
  const addAll = (list: readonly Conditional[], at: () => DocumentPath): void => {
    list.forEach(({ when }, index) => {
      if (when) found.push({ value: when, at: [...at(), index, 'when'] });
    });
  };
  for (const placed of listChoices(scenario)) {
    const { when, next } = placed.choice;
    if (when) found.push({ value: when, at: placeOf(placed, 'when') });
    if (Array.isArray(next)) addAll(next, () => placeOf(placed, 'next'));
  }
  for (const id in scenario.nodes) {
    addAll(scenario.nodes[id]?.lines ?? [], () => ['nodes', id, 'lines']);
  }
  addAll(scenario.endings, () => ['endings']);
  scenario.wrapUp?.forEach(({ choices }, question) => {
    choices.forEach(({ holds }, index) => {
      const at = ['wrapUp', question, 'choices', index, 'holds', 'when'];
      if (holds) found.push({ value: holds.when, at });
    });
  });
  return found;
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
  const flags: string[] = [];
  for (const { choice } of listChoices(scenario)) {
    for (const effect of choice.effects ?? []) if ('set' in effect) flags.push(effect.set);
  }
  return flags;
}

function promisedIn(scenario: Scenario): readonly string[] {
  const promising = listChoices(scenario).filter(({ choice }) => choice.acts.includes('PROMISE'));
  return [...new Set(promising.map(({ choice }) => aboutOf(choice)))];
}

function checkFacts(scenario: Scenario): readonly Finding[] {
  const known = scenario.briefing.facts.map(({ id }) => id);
  const findings: Finding[] = [];
  const check = (fact: string, at: DocumentPath): void => {
    findings.push(...unknown('fact', fact, { known, at }));
  };
  scenario.story.forEach((segment, index) =>
    segment.learn?.forEach((fact, place) => check(fact, ['story', index, 'learn', place])),
  );
  scenario.desk?.materials.forEach(({ learn }, index) =>
    learn?.forEach((fact, place) => check(fact, ['desk', 'materials', index, 'learn', place])),
  );
  scenario.desk?.notes?.forEach(({ fact }, index) => check(fact, ['desk', 'notes', index, 'fact']));
  for (const placed of listChoices(scenario)) {
    placed.choice.asks?.forEach((fact, index) => check(fact, placeOf(placed, 'asks', index)));
    placed.choice.claims?.forEach((fact, index) => check(fact, placeOf(placed, 'claims', index)));
    placed.choice.effects?.forEach((effect, index) => {
      if ('learn' in effect) check(effect.learn, placeOf(placed, 'effects', index, 'learn'));
    });
  }
  return findings;
}

function checkRoutes(scenario: Scenario): readonly Finding[] {
  const known = Object.keys(scenario.routes ?? {});
  const findings: Finding[] = [];
  for (const id in scenario.nodes) {
    const route = scenario.nodes[id]?.route;
    if (route === undefined) continue;
    findings.push(...unknown('route', route, { known, at: ['nodes', id, 'route'] }));
  }
  return findings;
}
