import type { Attempt } from '../../engine/attempt.ts';
import { type Visits, addVisit, countVisits, noVisits } from '../../engine/count-visits.ts';
import {
  type ConditionReads,
  allReads,
  decisionReads,
  endingReads,
  entryReads,
} from './condition-reads.ts';
import { type Layout, nodesAfter } from './layout.ts';

/** Flags and visited nodes that a condition ahead can still read, by number. */
export interface Contexts {
  /** The context nobody has set anything in. */
  readonly blank: number;
  /** Whether any condition reads a flag or a visit at all. */
  readonly areRead: boolean;
  readonly flagsOf: (context: number) => readonly string[];
  /** Flags set and nodes visited, as far as they are kept. */
  readonly namesOf: (context: number) => readonly string[];
  readonly visitsOf: (context: number) => Visits;
  /** The context of a finished step that led to a node. */
  readonly contextOf: (attempt: Attempt, node: number) => number;
  /** The context after entering a node, when nothing else changed. */
  readonly entering: (context: number, node: number) => number;
  /** Whether entering this node is ever read. */
  readonly isVisitRead: (node: number) => boolean;
}

/** One bit per flag and node that some condition reads. */
interface Bits {
  readonly flags: ReadonlyMap<string, bigint>;
  readonly visited: ReadonlyMap<string, bigint>;
}

export function createContexts(layout: Layout): Contexts {
  const { playable, nodes } = layout;
  const bits = assignBits(allReads(playable.scenario));
  const relevant = relevantBits(layout, bits);
  const numbers = new Map<bigint, number>([[0n, 0]]);
  const masks: bigint[] = [0n];
  const intern = (mask: bigint): number => {
    const known = numbers.get(mask);
    if (known !== undefined) return known;
    numbers.set(mask, masks.length);
    return masks.push(mask) - 1;
  };
  const maskOf = (context: number): bigint => masks[context] ?? 0n;
  const named = (names: ReadonlyMap<string, bigint>, context: number): string[] =>
    [...names].flatMap(([name, bit]) => (maskOf(context) & bit ? [name] : []));
  return {
    blank: 0,
    areRead: bits.flags.size + bits.visited.size > 0,
    flagsOf: (context) => named(bits.flags, context).sort(),
    namesOf: (context) => [...named(bits.flags, context), ...named(bits.visited, context)],
    visitsOf: (context) =>
      named(bits.visited, context).reduce(
        (visits, id) => addVisit({ playable, visits }, id),
        noVisits(playable),
      ),
    contextOf: (attempt, node) => intern(bitsOf(attempt, bits) & (relevant[node] ?? 0n)),
    entering: (context, node) => {
      const entered = bits.visited.get(nodes[node]?.id ?? '') ?? 0n;
      return intern((maskOf(context) | entered) & (relevant[node] ?? 0n));
    },
    isVisitRead: (node) => bits.visited.has(nodes[node]?.id ?? ''),
  };
}

function assignBits({ flags, visited }: ConditionReads): Bits {
  const names = [...flags];
  return {
    flags: new Map(names.map((flag, place) => [flag, 1n << BigInt(place)])),
    visited: new Map([...visited].map((id, place) => [id, 1n << BigInt(names.length + place)])),
  };
}

function bitsOf(attempt: Attempt, bits: Bits): bigint {
  let mask = 0n;
  for (const flag of attempt.flags) mask |= bits.flags.get(flag) ?? 0n;
  for (const [id, bit] of bits.visited) if (countVisits(attempt, id) > 0) mask |= bit;
  return mask;
}

/**
 * By node, the bits that something at or after a decision there can read: a flag nobody reads any
 * more does not keep two situations apart.
 */
function relevantBits({ playable, nodes, choices }: Layout, bits: Bits): readonly bigint[] {
  const toMask = ({ flags, visited }: ConditionReads): bigint => {
    let mask = 0n;
    for (const flag of flags) mask |= bits.flags.get(flag) ?? 0n;
    for (const id of visited) mask |= bits.visited.get(id) ?? 0n;
    return mask;
  };
  const atEnd = toMask(endingReads(playable.scenario));
  const relevant = nodes.map(({ node }) => toMask(decisionReads(node)) | atEnd);
  if (bits.flags.size + bits.visited.size === 0) return relevant;
  const onEntry = nodes.map(({ node }) => toMask(entryReads(node)));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (let place = choices.length - 1; place >= 0; place -= 1) {
      const choice = choices[place];
      if (!choice) continue;
      const before = relevant[choice.node] ?? 0n;
      const after = nodesAfter(choice).reduce(
        (mask, next) => mask | (relevant[next] ?? 0n) | (onEntry[next] ?? 0n),
        before,
      );
      if (after === before) continue;
      relevant[choice.node] = after;
      hasChanged = true;
    }
  }
  return relevant;
}
