import { ACT_WORDS } from '../../debrief/act-words.ts';
import { fillPlaces } from '../../debrief/debrief-words.ts';
import type { Condition, Effect } from '../../scenario/condition-schema.ts';
import type { Act } from '../../scenario/vocabulary.ts';

type Leaf = Exclude<Condition, { not: unknown } | { all: unknown } | { any: unknown }>;

/** Words for each kind of test, by the field that tells them apart. */
const LEAVES: {
  readonly [K in LeafKey]: (leaf: Extract<Leaf, Record<K, unknown>>, name: string) => string;
} = {
  flag: ({ flag }) => `“${flag}” is set`,
  visited: ({ visited }) => `“${visited}” was visited`,
  gauge: ({ gauge, atLeast, below }) => {
    if (atLeast === undefined) return `${gauge} is below ${String(below ?? 101)}`;
    if (below === undefined) return `${gauge} is ${String(atLeast)} or more`;
    return `${gauge} is from ${String(atLeast)} to ${String(below - 1)}`;
  },
  mood: ({ mood }) => `the mood is ${mood.join(' or ')}`,
  grasp: ({ grasp }) => `the grasp is ${grasp.join(' or ')}`,
  story: ({ story }) => (story === 'told' ? 'the story has been told' : 'the story is being told'),
  promise: ({ promise, about }) => {
    const which = about === undefined ? '' : ` about “${about}”`;
    return promise === 'none' ? `no promise${which} is open` : `a promise${which} is ${promise}`;
  },
  manager: ({ manager }) =>
    manager === 'asking' ? 'a manager is asked for' : 'no manager is asked for',
  known: ({ known }) => `the fact “${known}” is known`,
  opened: ({ opened }) => `“${opened}” was opened`,
  noted: ({ noted }) => `“${noted}” was noted`,
  heard: ({ heard }) =>
    `${String(heard)} ${heard === 1 ? 'part' : 'parts'} of the story were heard`,
  resolved: ({ resolved }) => (resolved ? 'the problem is solved' : 'the problem is not solved'),
  act: ({ act, times }, name) => {
    const words = fillPlaces(ACT_WORDS[act], { name });
    const deed = words.startsWith('You ') ? `y${words.slice(1)}` : words;
    return times === 1 ? deed : `${deed}, at least ${String(times)} times`;
  },
};

type KeysOf<T> = T extends unknown ? keyof T : never;

/** The field that tells a kind of test apart; a kind without words does not compile. */
type LeafKey = Exclude<KeysOf<Leaf>, 'atLeast' | 'below' | 'times' | 'about'>;

/**
 * A condition as a reader says it, with the word it begins with: "when the mood is angry", "unless
 * “told-off” is set". `name` is the customer's.
 */
export function describeCondition(condition: Condition, name: string): string {
  if ('not' in condition) return `unless ${describePart(condition.not, name)}`;
  return `when ${describePart(condition, name)}`;
}

function describePart(condition: Condition, name: string): string {
  if ('not' in condition) return `it is not so that ${enclose(condition.not, name)}`;
  if ('all' in condition) return condition.all.map((one) => enclose(one, name)).join(' and ');
  if ('any' in condition) return condition.any.map((one) => enclose(one, name)).join(' or ');
  return describeLeaf(condition, name);
}

/** Brackets where leaving them out could be read in two ways. */
function enclose(condition: Condition, name: string): string {
  const words = describePart(condition, name);
  const isOne = !('all' in condition || 'any' in condition);
  return isOne ? words : `(${words})`;
}

function describeLeaf(leaf: Leaf, name: string): string {
  for (const [key, describe] of Object.entries(LEAVES)) {
    if (key in leaf) return (describe as (value: Leaf, name: string) => string)(leaf, name);
  }
  throw new Error(`No words for the condition ${JSON.stringify(leaf)}`);
}

/** An effect as a reader says it, such as "sets “told-off”". */
export function describeEffect(effect: Effect): string {
  if ('set' in effect) return `sets “${effect.set}”`;
  if ('clear' in effect) return `clears “${effect.clear}”`;
  if ('learn' in effect) return `makes the fact “${effect.learn}” known`;
  if ('permit' in effect) return `permits ${nameAct(effect.permit)} from the next turn on`;
  if ('forbid' in effect) return `forbids ${nameAct(effect.forbid)} from the next turn on`;
  return effect.resolve ? 'solves the problem' : 'opens the problem again';
}

/** "HOLD_BLIND" as "hold blind": where no sentence fits, the name itself. */
const nameAct = (act: Act): string => act.toLowerCase().replaceAll('_', ' ');
