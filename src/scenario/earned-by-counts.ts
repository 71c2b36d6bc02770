import type { Condition } from './condition-schema.ts';
import { allOf } from './known-facts.ts';
import type { Choice } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import { type Act, CLOSE } from './vocabulary.ts';

/** Where levels come from that are counted over a conversation. */
export const COUNTED_SOURCES = ['interruptions', 'reasks'] as const;
export type CountedSource = (typeof COUNTED_SOURCES)[number];

/** What is counted up to a choice, and what it is worth. */
export interface Counting {
  readonly act: Act;
  /** Level by how often it was done; the last one for as often and more. */
  readonly levels: readonly number[];
  /** Level in place of the first where this flag is set. */
  readonly better?: { readonly flag: string; readonly level: number };
}

/** A number of times, as a condition before a choice. */
export interface CountedCase {
  readonly suffix: string;
  readonly when: Condition | undefined;
  readonly level: number;
}

/** Flag set once something the customer told was used by stating it. */
export const REUSED = 'reused.told';

/** Highest share of interruptions among all the customer said of the story, and the level it is worth. */
const INTERRUPTED_LEVELS = [
  [0, 4],
  [0.15, 2],
  [0.3, 1],
] as const;

const REASKED_LEVELS = [3, 2, 1, 0] as const;
const REASKED_NONE_AND_REUSED = 4;

/** What is counted for a source in a scenario. */
export function countingOf(source: CountedSource, authored: AuthoredScenario): Counting {
  if (source === 'interruptions') {
    return { act: 'INTERRUPT', levels: levelsOfInterruptions(authored.story.length) };
  }
  const isReused = choicesOf(authored).some((choice) => reusesTold(authored, choice));
  return {
    act: 'REASK',
    levels: REASKED_LEVELS,
    ...(isReused && { better: { flag: REUSED, level: REASKED_NONE_AND_REUSED } }),
  };
}

/** A part that was cut off is told again, so that each interruption adds to what the customer says. */
function levelsOfInterruptions(parts: number): readonly number[] {
  const levels: number[] = [];
  for (let times = 0; levels.at(-1) !== 0; times += 1) {
    const share = times / (parts + times);
    levels.push(INTERRUPTED_LEVELS.find(([most]) => share <= most)?.[1] ?? 0);
  }
  return levels;
}

/** Level of the best there can be. */
export const bestOf = ({ levels, better }: Counting): number => better?.level ?? levels[0] ?? 0;

/** The cases a choice can be in, its own acts counted. */
export function listCounted(counting: Counting, choice: Choice): readonly CountedCase[] {
  const { act, levels, better } = counting;
  const own = choice.acts.filter((each) => each === act).length;
  const last = levels.length - 1;
  const cases = levels.flatMap((level, times): readonly CountedCase[] => {
    const before = times - own;
    if (before < 0 && times < last) return [];
    const atLeast: Condition | undefined = before > 0 ? { act, times: before } : undefined;
    const fewer: Condition | undefined =
      times === last ? undefined : { not: { act, times: before + 1 } };
    return [{ suffix: suffixOf(act, times), when: allOf(atLeast, fewer), level }];
  });
  const [none, ...others] = cases;
  if (!none) return [];
  const first = { ...none, suffix: '' };
  if (!better || own > 0) return [first, ...others];
  const isReused: Condition = { flag: better.flag };
  return [
    { ...first, when: allOf(first.when, isReused), level: better.level },
    { ...first, suffix: '.unused', when: allOf(first.when, { not: isReused }) },
    ...others,
  ];
}

const suffixOf = (act: Act, times: number): string => `.${act.toLowerCase()}${String(times)}`;

/** Whether a choice states something the customer told in the story. */
export const reusesTold = (
  { story }: AuthoredScenario,
  { claims = [], guessOf }: Choice,
): boolean =>
  guessOf === undefined && claims.some((fact) => story.some(({ learn }) => learn?.includes(fact)));

/** Whether the best of some choices ends the conversation. */
export const isClosing = (choices: readonly Choice[]): boolean =>
  choices.some(({ reference, next }) => reference && leadsTo(next).includes(CLOSE));

const leadsTo = (next: Choice['next']): readonly string[] =>
  typeof next === 'string' ? [next] : next.map(({ to }) => to);

const choicesOf = ({ nodes }: AuthoredScenario): readonly Choice[] =>
  Object.values(nodes).flatMap(({ choices }) => choices);
