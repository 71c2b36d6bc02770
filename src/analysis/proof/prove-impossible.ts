import { countCaps } from '../../persona/count-caps.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { IsImpossible } from '../report/list-reaches.ts';
import { readScenario } from '../situations/scenario-reads.ts';
import { bitsRead, relevantBits } from '../situations/context-bits.ts';
import { type PossibleActs, possibleActs } from '../situations/possible-acts.ts';
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
 * Shows what cannot happen at all, without looking at every situation: at every node the customers
 * there could be are taken together in ranges and sets that hold them all and more, until nothing
 * new can be added. What even they cannot bring about is impossible. Groups are kept apart by node,
 * flags, visits, counts that conditions ask for, and parts of the story heard.
 */
export function proveImpossible(graph: SituationGraph): IsImpossible {
  const { layout, contexts, witnesses } = graph;
  const { scenario, persona } = layout.playable;
  const acts = possibleActs(scenario);
  const arrangement = arrangeGroups(graph, acts);
  const groups = new PossibleGroups(arrangement);
  const marked = new Uint8Array(witnesses.places.count);
  const steps = new PossibleSteps({
    layout,
    bits: contexts.bits,
    segments: persona.story.segments,
    places: witnesses.places,
    mark: (place) => (marked[place] = 1),
    persona,
    possibleActs: acts.all,
    asked: arrangement.asked,
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

function arrangeGroups({ layout, contexts }: SituationGraph, acts: PossibleActs): Arrangement {
  const reads = readScenario(layout);
  const asked = new Map([...reads.all.acts].map(([act, times]) => [act, Math.max(...times)]));
  const flagBits = bitsRead({ ...reads.all, acts: new Map() }, contexts.bits);
  const relevant = relevantBits(layout, reads, contexts.bits);
  const counted: readonly Act[] = [...countCaps(acts.all).keys(), ...asked.keys()];
  return {
    bitsAt: (node) => (relevant[node] ?? 0n) & flagBits,
    asked,
    caps: new Map(counted.map((act) => [act, Math.max(LEAST_CAP, asked.get(act) ?? 0)])),
  };
}
