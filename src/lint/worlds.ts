import type { Condition } from '../scenario/condition-schema.ts';
import { GRASPS, MANAGER_STATES, MOODS, STORY_STATES } from '../scenario/vocabulary.ts';

type Fact = string | number | boolean;

/** One value for everything a set of conditions asks about, such as "flag late" or "mood". */
export type World = ReadonlyMap<string, Fact>;

interface Question {
  readonly about: string;
  /** Values that can make a difference to the answer. */
  readonly values: readonly Fact[];
  readonly isMet: (value: Fact | undefined) => boolean;
}

type Leaf = Exclude<Condition, { not: unknown } | { all: unknown } | { any: unknown }>;

const isOneOf =
  (list: readonly Fact[]) =>
  (value: Fact | undefined): boolean =>
    value !== undefined && list.includes(value);

/** What a simple condition asks about. */
function questionOf(leaf: Leaf): Question {
  if ('flag' in leaf) return switchQuestion(`flag ${leaf.flag}`, true);
  if ('visited' in leaf) return switchQuestion(`visited ${leaf.visited}`, true);
  if ('resolved' in leaf) return switchQuestion('resolved', leaf.resolved);
  if ('gauge' in leaf) return gaugeQuestion(leaf);
  if ('act' in leaf) {
    const isMet = (value: Fact | undefined): boolean => Number(value) >= leaf.times;
    return { about: `act ${leaf.act}`, values: [0, leaf.times], isMet };
  }
  if ('known' in leaf) return switchQuestion(`known ${leaf.known}`, true);
  if ('opened' in leaf) return switchQuestion(`opened ${leaf.opened}`, true);
  if ('noted' in leaf) return switchQuestion(`noted ${leaf.noted}`, true);
  if ('heard' in leaf) {
    const isMet = (value: Fact | undefined): boolean => Number(value) >= leaf.heard;
    return { about: 'heard', values: [0, leaf.heard], isMet };
  }
  return stateQuestion(leaf);
}

const switchQuestion = (about: string, wanted: boolean): Question => ({
  about,
  values: [false, true],
  isMet: (value) => value === wanted,
});

function gaugeQuestion(leaf: Extract<Leaf, { gauge: unknown }>): Question {
  const { gauge, atLeast = 0, below = 101 } = leaf;
  return {
    about: `gauge ${gauge}`,
    values: [0, atLeast, Math.min(below, 100)],
    isMet: (value) => Number(value) >= atLeast && Number(value) < below,
  };
}

function stateQuestion(
  leaf: Exclude<
    Leaf,
    | { flag: unknown }
    | { visited: unknown }
    | { resolved: unknown }
    | { gauge: unknown }
    | { act: unknown }
    | { known: unknown }
    | { opened: unknown }
    | { noted: unknown }
    | { heard: unknown }
  >,
): Question {
  if ('mood' in leaf) return { about: 'mood', values: MOODS, isMet: isOneOf(leaf.mood) };
  if ('grasp' in leaf) return { about: 'grasp', values: GRASPS, isMet: isOneOf(leaf.grasp) };
  if ('story' in leaf) {
    return { about: 'story', values: STORY_STATES, isMet: isOneOf([leaf.story]) };
  }
  if ('promise' in leaf) {
    return promiseQuestion(leaf);
  }
  return { about: 'manager', values: MANAGER_STATES, isMet: isOneOf([leaf.manager]) };
}

/** One promise stands in one way; of all together some can be open and others overdue. */
function promiseQuestion({ promise, about }: Extract<Leaf, { promise: unknown }>): Question {
  const ways = ['none', 'pending', 'broken'];
  const isMet = isOneOf(promise === 'none' ? ['none'] : [promise, 'both']);
  return about === undefined
    ? { about: 'promise', values: [...ways, 'both'], isMet }
    : { about: `promise ${about}`, values: ways, isMet };
}

function leavesOf(condition: Condition): readonly Leaf[] {
  if ('not' in condition) return leavesOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return [condition];
}

/** Whether a condition holds in a world that answers all it asks; no condition always holds. */
export function holdsIn(condition: Condition | undefined, world: World): boolean {
  if (condition === undefined) return true;
  if ('not' in condition) return !holdsIn(condition.not, world);
  if ('all' in condition) return condition.all.every((part) => holdsIn(part, world));
  if ('any' in condition) return condition.any.some((part) => holdsIn(part, world));
  const { about, isMet } = questionOf(condition);
  return isMet(world.get(about));
}

/** Beyond so many worlds it is not worth telling them apart. */
const MOST_WORLDS = 4096;

/**
 * Every world these conditions can tell apart, among them some that no run may ever reach, since
 * one thing is not held against another. Undefined where there are too many.
 */
export function worldsOf(conditions: readonly Condition[]): readonly World[] | undefined {
  const values = new Map<string, Set<Fact>>();
  for (const { about, values: more } of conditions.flatMap(leavesOf).map(questionOf)) {
    values.set(about, new Set([...(values.get(about) ?? []), ...more]));
  }
  let worlds: readonly World[] = [new Map()];
  for (const [about, options] of values) {
    if (worlds.length * options.size > MOST_WORLDS) return undefined;
    worlds = worlds.flatMap((world) =>
      [...options].map((value) => new Map([...world, [about, value]])),
    );
  }
  return worlds;
}
