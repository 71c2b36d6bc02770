import { namesDuty } from '../../assessment/find-missed.ts';
import { setsMeasure } from '../../assessment/reference-choice.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import { IntColumn } from '../situations/int-column.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import { LISTEN_BIT } from '../situations/offers.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { TripleIndex } from '../situations/triple-index.ts';

/** Number of what an open situation's offer means to scoring: its best choice, and what it calls for. */
export type ReadOffer = (situation: number) => number;

const UNREAD = -1;
/** Stands for no reference on offer, and for the story being told. */
const NO_REFERENCE = -2;

export function createOfferReader(plan: ScoringPlan, graph: SituationGraph): ReadOffer {
  const interpret = createInterpreter(plan, graph);
  const known = new IntColumn();
  const cases = new TripleIndex();
  const meanings = new IntColumn();
  const read = (situation: number): number => {
    const node = graph.nodeOf(situation);
    // Situations of one node with the same on offer are many.
    const number = cases.add(node, maskOffer(graph, situation, node), 0);
    if (number === meanings.length) meanings.push(interpret(situation));
    return meanings.at(number);
  };
  return (situation) => {
    while (known.length <= situation) known.push(UNREAD);
    const remembered = known.at(situation);
    if (remembered !== UNREAD) return remembered;
    const meaning = read(situation);
    known.set(situation, meaning);
    return meaning;
  };
}

/** What is on offer in an open situation, as bits of the choices of its node and LISTEN_BIT. */
function maskOffer(graph: SituationGraph, situation: number, node: number): number {
  const firstChoice = graph.layout.nodes[node]?.firstChoice ?? 0;
  const first = graph.firstMove.at(situation);
  const last = first + graph.moveCount.at(situation);
  let mask = 0;
  for (let at = first; at < last; at += 1) {
    const move = graph.moves.at(at);
    mask |= move === LISTEN_MOVE ? LISTEN_BIT : 1 << (move - firstChoice);
  }
  return mask;
}

function createInterpreter(plan: ScoringPlan, graph: SituationGraph): ReadOffer {
  const meanings = new TripleIndex();
  const measures = graph.layout.choices.map(({ choice }) => setsMeasure(choice));
  const callsFor = graph.layout.choices.map(({ choice }) => callsOf(plan, choice.id));
  const sets = new Map<string, number>();
  const numberOf = (duties: ReadonlySet<number>): number => {
    const key = [...duties].sort((one, other) => one - other).join();
    const number = sets.get(key) ?? sets.size;
    sets.set(key, number);
    return number;
  };
  return (situation) => {
    const { moves } = graph;
    const first = graph.firstMove.at(situation);
    if (moves.at(first) === LISTEN_MOVE) return meanings.add(NO_REFERENCE, numberOf(new Set()), 0);
    let reference = NO_REFERENCE;
    const duties = new Set<number>();
    for (let at = first; at < first + graph.moveCount.at(situation); at += 1) {
      const move = moves.at(at);
      if (reference === NO_REFERENCE && measures[move]) reference = move;
      callsFor[move]?.forEach((duty) => duties.add(duty));
    }
    return meanings.add(reference, numberOf(duties), 0);
  };
}

/** Places of the duties a choice calls for while it is on offer. */
const callsOf = (plan: ScoringPlan, choiceId: string): readonly number[] =>
  plan.duties.flatMap((duty, at) => (namesDuty(plan, duty, choiceId) ? [at] : []));
