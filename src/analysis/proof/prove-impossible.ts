import { countCaps } from '../../persona/count-caps.ts';
import type { IsImpossible } from '../report/list-reaches.ts';
import { readScenario } from '../situations/condition-reads.ts';
import { bitsRead, relevantBits } from '../situations/context-bits.ts';
import { possibleActs } from '../situations/possible-acts.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import {
  type PossibleCustomer,
  isCovered,
  joinPossible,
  widenGauges,
} from './possible-customer.ts';
import { PossibleSteps } from './possible-steps.ts';

/** Groups of possible customers kept apart before nothing is proved at all. */
const MOST_GROUPS = 4000;
/** Moves of groups looked at before nothing is proved at all. */
const MOST_MOVES = 20_000;
/** Times a group may grow before its gauges are let go. */
const MOST_GROWTH = 6;
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
  const reads = readScenario(scenario);
  const acts = possibleActs(scenario).all;
  const asked = new Map([...reads.all.acts].map(([act, times]) => [act, Math.max(...times)]));
  const relevant = relevantBits(layout, reads, contexts.bits);
  const flagBits = bitsRead({ ...reads.all, acts: new Map() }, contexts.bits);
  const caps = new Map(
    [...countCaps(acts).keys(), ...asked.keys()].map((act) => [
      act,
      Math.max(LEAST_CAP, asked.get(act) ?? 0),
    ]),
  );
  const marked = new Uint8Array(witnesses.places.count);
  const groups = new Map<string, Group>();
  const open: Group[] = [];
  let isTooMuch = false;
  const arrive = (node: number, arriving: PossibleCustomer): void => {
    const kept = (relevant[node] ?? 0n) & flagBits;
    const counts = new Map(
      [...arriving.counts].map(([act, { from, to }]) => {
        const cap = caps.get(act) ?? LEAST_CAP;
        return [act, { from: Math.min(cap, from), to: Math.min(cap, to) }];
      }),
    );
    const possible = { ...arriving, may: arriving.may & kept, must: arriving.must & kept, counts };
    const told = [...asked.keys()].map((act) => JSON.stringify(counts.get(act)));
    const key = `${node}|${possible.may}|${possible.must}|${possible.heard.from}-${possible.heard.to}|${told.join()}`;
    const group = groups.get(key);
    if (!group) {
      if (groups.size >= MOST_GROUPS) {
        isTooMuch = true;
        return;
      }
      const fresh = { node, possible, growth: 0, isOpen: true };
      groups.set(key, fresh);
      open.push(fresh);
    } else if (!isCovered(possible, group.possible)) {
      group.growth += 1;
      const joined = joinPossible(group.possible, possible);
      group.possible = group.growth > MOST_GROWTH ? widenGauges(group.possible, joined) : joined;
      if (!group.isOpen) open.push(group);
      group.isOpen = true;
    }
  };
  const steps = new PossibleSteps({
    layout,
    bits: contexts.bits,
    segments: persona.story.segments,
    places: witnesses.places,
    mark: (place) => (marked[place] = 1),
    persona,
    possibleActs: acts,
    asked,
    arrive,
  });
  steps.begin(layout.nodeNumbers.get(scenario.start) ?? 0);
  let moves = 0;
  for (let group = open.shift(); group && !isTooMuch; group = open.shift()) {
    group.isOpen = false;
    moves += layout.nodes[group.node]?.choiceCount ?? 0;
    if (moves > MOST_MOVES) return UNPROVED;
    steps.move(group.node, group.possible);
  }
  return isTooMuch ? UNPROVED : (place) => marked[place] === 0;
}

interface Group {
  readonly node: number;
  possible: PossibleCustomer;
  growth: number;
  isOpen: boolean;
}
