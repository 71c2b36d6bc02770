import { speakingSeconds } from '../../engine/speaking-seconds.ts';
import type { Effect } from '../../scenario/condition-schema.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { Choice, ScenarioNode } from '../../scenario/scenario-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import {
  type ConditionReads,
  READS_NOTHING,
  type ScenarioReads,
  joinReads,
  readsOf,
} from './condition-reads.ts';
import { type Layout, type PlacedChoice, nodesAfter, targetsOf } from './layout.ts';

/**
 * Moves that do the same to any customer, wherever they stand. A move depends on what is done, how
 * long it takes and what happens at the nodes it can lead to, not on where those are.
 */
export interface MoveClass {
  readonly id: number;
  /** The same for moves that differ in nothing but how long the talking takes. */
  readonly untimedId: number;
  /** What its course reads. */
  readonly reads: ConditionReads;
  /** How often a step can do any one act at most, timers apart. */
  readonly mostAdded: number;
}

export interface MoveClasses {
  /** Listening, by number of the node: what it leaves on offer there decides whether it goes on. */
  readonly listening: readonly MoveClass[];
  /** By number of the choice. */
  readonly choices: readonly MoveClass[];
}

export function classifyMoves(layout: Layout, reads: ScenarioReads, locale: string): MoveClasses {
  const toSeconds = (text: LocaleText): number =>
    speakingSeconds(localiseText(text, locale, layout.playable.scenario.defaultLocale));
  const arrivals = layout.nodes.map(({ node }) => describeArrival(node, toSeconds));
  const byKey = new Map<string, MoveClass>();
  const untimedIds = new Map<string, number>();
  const choices = layout.choices.map((placed): MoveClass => {
    const course = readsOfCourse(layout, reads, placed);
    const untimed = courseKey(placed, arrivals, course);
    const seconds = placed.choice.seconds ?? toSeconds(placed.choice.text);
    const key = `${seconds}|${placed.targets.map((to) => arrivals[to]?.seconds ?? '')}|${untimed}`;
    const known = byKey.get(key);
    if (known) return known;
    const untimedId = untimedIds.get(untimed) ?? untimedIds.size + 1;
    untimedIds.set(untimed, untimedId);
    const happening = nodesAfter(placed).map((to) => layout.nodes[to]?.node.happens?.length ?? 0);
    const mostAdded = placed.choice.acts.length + Math.max(0, ...happening) + 2;
    const fresh = { id: byKey.size + 1, untimedId, reads: course, mostAdded };
    byKey.set(key, fresh);
    return fresh;
  });
  const listening = classifyListening(layout, reads, byKey.size + 1);
  return { listening, choices };
}

/** Classes of listening, with numbers from `firstId` on that no choice has. */
function classifyListening(
  { nodes }: Layout,
  { decisions }: ScenarioReads,
  firstId: number,
): readonly MoveClass[] {
  const open = { id: 0, untimedId: 0, reads: READS_NOTHING, mostAdded: 2 };
  const byKey = new Map<string, MoveClass>();
  return nodes.map(({ node }, number) => {
    if (isAlwaysOpen(node)) return open;
    const key = textOf(node.choices.map(({ when }) => when));
    const id = firstId + byKey.size;
    const fresh = { ...open, id, untimedId: id, reads: decisions[number] ?? READS_NOTHING };
    const listening = byKey.get(key) ?? fresh;
    byKey.set(key, listening);
    return listening;
  });
}

/** What happens on entering a node, and how long its lines are. */
interface Arrival {
  readonly key: string;
  readonly seconds: string;
}

function describeArrival(node: ScenarioNode, toSeconds: (text: LocaleText) => number): Arrival {
  const conditions = node.lines.map(({ when }) => when);
  const offers = isAlwaysOpen(node) ? [] : node.choices.map(({ when }) => when);
  const early = node.early === undefined ? '' : 'early';
  return {
    key: `${early}|${node.happens ?? ''}|${textOf(conditions)}|${textOf(offers)}`,
    seconds: node.lines.map(({ variants }) => Math.max(...variants.map(toSeconds))).join('/'),
  };
}

const isAlwaysOpen = ({ choices }: ScenarioNode): boolean =>
  choices.some(({ when }) => when === undefined);

/** Everything a step reads of a choice, words and times apart. */
function courseKey(
  { choice, isEarly, targets }: PlacedChoice,
  arrivals: readonly Arrival[],
  { flags, visited }: ConditionReads,
): string {
  const { acts, promise, wait, effects = [] } = choice;
  const readsFlags = flags.size > 0;
  return [
    isEarly ? 'early' : '',
    acts.join(),
    promise?.dueSeconds ?? '',
    wait ? `${wait.kind}${wait.seconds}` : '',
    textOf(effects.filter((effect) => isFelt(effect, readsFlags))),
    branchesOf(choice),
    targets.map((target) => arrivals[target]?.key ?? '').join(';'),
    // Which node is entered is read only where visits are.
    visited.size > 0 ? targets.join() : '',
  ].join('|');
}

/** Flags matter within a step only where its course reads them; facts never do. */
const isFelt = (effect: Effect, readsFlags: boolean): boolean =>
  'resolve' in effect || (readsFlags && !('learn' in effect));

/** Condition and target of each branch, the target by its place among the different ones. */
function branchesOf(choice: Choice): string {
  if (typeof choice.next === 'string') return '0';
  const different = [...new Set(targetsOf(choice))];
  return choice.next.map(({ when, to }) => `${different.indexOf(to)}${textOf(when)}`).join();
}

/** A value as text; nothing for nothing, which is the common case. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value) && value.every((each) => each === undefined)) return `${value.length}`;
  return JSON.stringify(value);
}

function readsOfCourse(
  { nodes }: Layout,
  reads: ScenarioReads,
  placed: PlacedChoice,
): ConditionReads {
  const parts: ConditionReads[] = [];
  const { next } = placed.choice;
  if (typeof next !== 'string') {
    parts.push(readsOf(next.map(({ when }) => when)));
  }
  for (const target of nodesAfter(placed)) {
    const [entry, decision] = [reads.entries[target], reads.decisions[target]];
    const node = nodes[target]?.node;
    if (entry) parts.push(entry);
    if (decision && node && !isAlwaysOpen(node)) parts.push(decision);
  }
  return joinReads(parts);
}
