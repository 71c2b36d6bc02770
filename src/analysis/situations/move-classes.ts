import { speakingSeconds } from '../../engine/speaking-seconds.ts';
import type { Condition, Effect } from '../../scenario/condition-schema.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { Choice, ScenarioNode } from '../../scenario/scenario-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import { collectReads, decisionReads, entryReads, readNothing } from './condition-reads.ts';
import { type Layout, type PlacedChoice, nodesAfter, targetsOf } from './layout.ts';

/**
 * Moves that do the same to any customer, wherever they stand. A move depends on what is done, how
 * long it takes and what happens at the nodes it can lead to, not on where those are.
 */
export interface MoveClass {
  readonly id: number;
  /** Whether its course can depend on flags or visits. */
  readonly readsContext: boolean;
}

export interface MoveClasses {
  readonly listen: MoveClass;
  /** By number of the choice. */
  readonly choices: readonly MoveClass[];
}

export function classifyMoves(layout: Layout, locale: string): MoveClasses {
  const toSeconds = (text: LocaleText): number =>
    speakingSeconds(localiseText(text, locale, layout.playable.scenario.defaultLocale));
  const arrivals = layout.nodes.map(({ node }) => arrivalKey(node, toSeconds));
  const listen = { id: 0, readsContext: false };
  const byKey = new Map<string, MoveClass>([['listen', listen]]);
  const choices = layout.choices.map((placed): MoveClass => {
    const readsContext = readsFlagsOrVisits(layout, placed);
    const key = moveKey(placed, { arrivals, toSeconds, readsContext });
    const known = byKey.get(key);
    if (known) return known;
    const fresh = { id: byKey.size, readsContext };
    byKey.set(key, fresh);
    return fresh;
  });
  return { listen, choices };
}

interface Parts {
  /** By number of the node: what happens on entering it. */
  readonly arrivals: readonly string[];
  readonly toSeconds: (text: LocaleText) => number;
  readonly readsContext: boolean;
}

/** Everything a step reads of a choice; learning facts changes nothing that is read again. */
function moveKey(placed: PlacedChoice, parts: Parts): string {
  const { choice, isEarly, targets } = placed;
  const { acts, promise, wait, effects = [] } = choice;
  return JSON.stringify([
    isEarly,
    choice.seconds ?? parts.toSeconds(choice.text),
    acts,
    promise?.dueSeconds ?? null,
    wait ?? null,
    effects.filter((effect) => isFelt(effect, parts.readsContext)),
    branchesOf(choice),
    targets.map((target) => parts.arrivals[target] ?? null),
    parts.readsContext ? targets : null,
  ]);
}

/** Condition and target of each branch, the target by its place among the different ones. */
function branchesOf(choice: Choice): readonly (readonly [Condition | null, number])[] {
  const different = [...new Set(targetsOf(choice))];
  return typeof choice.next === 'string'
    ? [[null, 0]]
    : choice.next.map(({ when, to }) => [when ?? null, different.indexOf(to)]);
}

/** Flags matter within a step only where its course reads them. */
const isFelt = (effect: Effect, readsContext: boolean): boolean =>
  'resolve' in effect || (readsContext && !('learn' in effect));

function arrivalKey(node: ScenarioNode, toSeconds: (text: LocaleText) => number): string {
  const isAlwaysOpen = node.choices.some(({ when }) => when === undefined);
  return JSON.stringify([
    node.happens ?? [],
    node.lines.map(({ when, variants }) => [when ?? null, Math.max(...variants.map(toSeconds))]),
    node.early !== undefined,
    isAlwaysOpen ? null : node.choices.map(({ when }) => when ?? null),
  ]);
}

function readsFlagsOrVisits({ nodes }: Layout, placed: PlacedChoice): boolean {
  const reads = readNothing();
  const { next } = placed.choice;
  if (typeof next !== 'string') next.forEach(({ when }) => collectReads(when, reads));
  const arriving = nodesAfter(placed).flatMap((target) => {
    const { node } = nodes[target] as Layout['nodes'][number];
    const isAlwaysOpen = node.choices.some(({ when }) => when === undefined);
    return isAlwaysOpen ? [entryReads(node)] : [entryReads(node), decisionReads(node)];
  });
  return [reads, ...arriving].some(({ flags, visited }) => flags.size + visited.size > 0);
}
