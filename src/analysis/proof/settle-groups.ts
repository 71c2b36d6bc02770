import { countCaps } from '../../persona/count-caps.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import {
  type ConditionReads,
  READS_NOTHING,
  askedCounts,
  joinReads,
} from '../situations/condition-reads.ts';
import { bitsRead, relevantBits } from '../situations/context-bits.ts';
import { type Layout, type PlacedChoice, nodesAfter } from '../situations/layout.ts';
import { type PossibleActs, possibleActs } from '../situations/possible-acts.ts';
import { type ScenarioReads, readScenario } from '../situations/scenario-reads.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { type Arrangement, PossibleGroups } from './possible-groups.ts';
import { assignAbouts } from './possible-promises.ts';
import { PossibleSteps, type StepParts } from './possible-steps.ts';

/** Moves of groups looked at before nothing is proved at all, where no fewer are allowed. */
const MOST_MOVES = 5000;
/** Count from which on a further act makes no difference to any gate. */
const LEAST_CAP = 4;

/**
 * What groups are kept apart by, beside their node and the parts of the story heard: nothing; the
 * flags, visits and counts that decide what is on offer and where it leads; or all that are read.
 */
export const DETAILS = ['place', 'course', 'all'] as const;
export type Detail = (typeof DETAILS)[number];

type Arrive = StepParts['arrive'];

export interface SettledGroups {
  readonly groups: PossibleGroups;
  /** Moves that were looked at. */
  readonly moves: number;
  /** Whether something could happen, by its place among the witnesses. */
  readonly isMarked: (place: number) => boolean;
  /** Takes every step that the customers of a group could take. */
  readonly step: (
    group: { readonly node: number; readonly possible: Possible },
    to: Arrive,
  ) => void;
}

type Possible = Parameters<Arrive>[1];

type Known = Map<Detail, SettledGroups | undefined>;

const knownOf = new WeakMap<SituationGraph, Known>();

/**
 * All customers there could be, in groups, once nothing new can be added, with all that could happen
 * on the way; undefined where that is too much. Worked out once per graph, with what is allowed first.
 */
export function settleGroups(
  graph: SituationGraph,
  detail: Detail,
  mostMoves = MOST_MOVES,
): SettledGroups | undefined {
  const known: Known = knownOf.get(graph) ?? new Map();
  knownOf.set(graph, known);
  if (!known.has(detail)) known.set(detail, settle(graph, detail, Math.min(mostMoves, MOST_MOVES)));
  return known.get(detail);
}

function settle(
  graph: SituationGraph,
  detail: Detail,
  mostMoves: number,
): SettledGroups | undefined {
  const { layout, contexts, witnesses } = graph;
  const marked = new Uint8Array(witnesses.places.count);
  const { scenario, persona } = layout.playable;
  const acts = possibleActs(scenario);
  const groups = new PossibleGroups(arrangeGroups(graph, acts, detail));
  let arrive: Arrive = (node, possible) => groups.add(node, possible);
  const steps = new PossibleSteps({
    layout,
    bits: contexts.bits,
    segments: persona.story.segments,
    places: witnesses.places,
    mark: (place) => (marked[place] = 1),
    persona,
    abouts: assignAbouts(layout.choices.map(({ choice }) => choice)),
    possibleActs: acts.all,
    asked: askedCounts(readScenario(layout).all),
    arrive: (...arriving) => arrive(...arriving),
  });
  steps.begin(layout.nodeNumbers.get(scenario.start) ?? 0);
  let moves = 0;
  for (let group = groups.take(); group && !groups.isFull; group = groups.take()) {
    moves += layout.nodes[group.node]?.choiceCount ?? 0;
    if (moves > mostMoves) return undefined;
    steps.move(group.node, group.possible);
  }
  if (groups.isFull) return undefined;
  const step: SettledGroups['step'] = ({ node, possible }, to) => {
    arrive = to;
    steps.move(node, possible);
  };
  return { groups, moves, isMarked: (place) => marked[place] === 1, step };
}

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
  const ahead = readsAhead(layout, keptApart(layout, reads, detail));
  return {
    bitsAt: (node) => (relevant[node] ?? 0n) & flagBits,
    apart: ahead.map(onlyFlags),
    counted: ahead.map(askedCounts),
    caps: new Map(counted.map((act) => [act, Math.max(LEAST_CAP, asked.get(act) ?? 0)])),
  };
}

/** By node: what of it keeps groups apart. */
function keptApart(
  layout: Layout,
  { decisions, entries, endings }: ScenarioReads,
  detail: Detail,
): readonly ConditionReads[] {
  switch (detail) {
    case 'place':
      return decisions.map(() => READS_NOTHING);
    case 'course':
      return decisions.map((decision, node) =>
        isSameWay(choicesAt(layout, node)) ? READS_NOTHING : decision,
      );
    case 'all':
      return decisions.map((decision, node) =>
        joinReads([decision, entries[node] ?? READS_NOTHING, endings]),
      );
  }
}

const choicesAt = ({ nodes, choices }: Layout, node: number): readonly PlacedChoice[] => {
  const { firstChoice = 0, choiceCount = 0 } = nodes[node] ?? {};
  return choices.slice(firstChoice, firstChoice + choiceCount);
};

/** Whether whatever is chosen changes nothing and leads to one place, as in a case note. */
function isSameWay(placed: readonly PlacedChoice[]): boolean {
  const ways = new Set(placed.map(({ choice: { next } }) => next));
  return (
    ways.size === 1 &&
    placed.every(
      ({ choice: { acts, effects, wait, next } }) =>
        typeof next === 'string' && acts.length === 0 && !effects && !wait,
    )
  );
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
