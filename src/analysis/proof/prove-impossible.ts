import { countCaps } from '../../persona/count-caps.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { IsImpossible } from '../report/list-reaches.ts';
import { type ConditionReads, READS_NOTHING, joinReads } from '../situations/condition-reads.ts';
import { bitsRead, relevantBits } from '../situations/context-bits.ts';
import { type PossibleActs, possibleActs } from '../situations/possible-acts.ts';
import { type Layout, nodesAfter } from '../situations/layout.ts';
import { type ScenarioReads, readScenario } from '../situations/scenario-reads.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { type Arrangement, PossibleGroups } from './possible-groups.ts';
import { PossibleSteps } from './possible-steps.ts';

/** Moves of groups looked at before nothing is proved at all. */
const MOST_MOVES = 5000;
/** Count from which on a further act makes no difference to any gate. */
const LEAST_CAP = 4;

/** Proves nothing. */
const UNPROVED: IsImpossible = () => false;

/**
 * What groups are kept apart by, beside their node and the parts of the story heard: nothing; the
 * flags, visits and counts that decide what is on offer and where it leads; or all that are read.
 */
const DETAILS = ['place', 'course', 'all'] as const;
type Detail = (typeof DETAILS)[number];

/**
 * Shows what cannot happen at all, without looking at every situation: at every node the customers
 * there could be are taken together in ranges and sets that hold them all and more, until nothing
 * new can be added. What even they cannot bring about is impossible. Groups are kept apart as little
 * as the proof allows; each finer proof is made once something is asked for that those before leave
 * open. What is shown `roughly` is shown by the first alone, which is soon made.
 */
export function proveImpossible(
  graph: SituationGraph,
): IsImpossible & { readonly roughly: IsImpossible } {
  const made = new Map<Detail, IsImpossible>();
  const proofBy = (detail: Detail): IsImpossible => {
    const proof = made.get(detail) ?? proveInDetail(graph, detail);
    made.set(detail, proof);
    return proof;
  };
  return Object.assign((place: number) => DETAILS.some((detail) => proofBy(detail)(place)), {
    roughly: (place: number) => proofBy('place')(place),
  });
}

function proveInDetail(graph: SituationGraph, detail: Detail): IsImpossible {
  const { layout, contexts, witnesses } = graph;
  const { scenario, persona } = layout.playable;
  const acts = possibleActs(scenario);
  const asked = askedCounts(readScenario(layout).all);
  const groups = new PossibleGroups(arrangeGroups(graph, acts, detail));
  const marked = new Uint8Array(witnesses.places.count);
  const steps = new PossibleSteps({
    layout,
    bits: contexts.bits,
    segments: persona.story.segments,
    places: witnesses.places,
    mark: (place) => (marked[place] = 1),
    persona,
    possibleActs: acts.all,
    asked,
    arrive: (node, possible) => groups.add(node, possible),
  });
  steps.begin(layout.nodeNumbers.get(scenario.start) ?? 0);
  let moves = 0;
  for (let group = groups.take(); group && !groups.isFull; group = groups.take()) {
    moves += layout.nodes[group.node]?.choiceCount ?? 0;
    if (moves > MOST_MOVES) return UNPROVED;
    steps.move(group.node, group.possible);
  }
  return groups.isFull ? UNPROVED : (place) => marked[place] === 0;
}

const askedCounts = ({ acts }: ConditionReads): ReadonlyMap<Act, number> =>
  new Map([...acts].map(([act, times]) => [act, Math.max(...times)]));

function arrangeGroups(
  { layout, contexts: { bits } }: SituationGraph,
  acts: PossibleActs,
  detail: Detail,
): Arrangement {
  const reads = readScenario(layout);
  const asked = askedCounts(reads.all);
  const onlyFlags = (each: ConditionReads): bigint => bitsRead({ ...each, acts: new Map() }, bits);
  const flagBits = onlyFlags(reads.all);
  const relevant = relevantBits(layout, reads, bits);
  const counted: readonly Act[] = [...countCaps(acts.all).keys(), ...asked.keys()];
  const ahead = readsAhead(layout, keptApart(reads, detail));
  return {
    bitsAt: (node) => (relevant[node] ?? 0n) & flagBits,
    apart: ahead.map(onlyFlags),
    counted: ahead.map((each) => [...each.acts.keys()]),
    caps: new Map(counted.map((act) => [act, Math.max(LEAST_CAP, asked.get(act) ?? 0)])),
  };
}

/** By node: what of it keeps groups apart. */
function keptApart(
  { decisions, entries, endings }: ScenarioReads,
  detail: Detail,
): readonly ConditionReads[] {
  switch (detail) {
    case 'place':
      return decisions.map(() => READS_NOTHING);
    case 'course':
      return decisions;
    case 'all':
      return decisions.map((decision, node) =>
        joinReads([decision, entries[node] ?? READS_NOTHING, endings]),
      );
  }
}

/** By node: what is read there or anywhere after it. */
function readsAhead(
  { choices }: Layout,
  readsAt: readonly ConditionReads[],
): readonly ConditionReads[] {
  const ahead = readsAt.map((reads) => new Set([reads]));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const choice of [...choices].reverse()) {
      const here = ahead[choice.node] as Set<ConditionReads>;
      const before = here.size;
      for (const next of nodesAfter(choice)) ahead[next]?.forEach((reads) => here.add(reads));
      if (here.size > before) hasChanged = true;
    }
  }
  return ahead.map((sets) => joinReads([...sets]));
}
