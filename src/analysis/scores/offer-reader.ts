import { namesDuty } from '../../assessment/find-missed.ts';
import { setsMeasure } from '../../assessment/reference-choice.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import { IntColumn } from '../situations/int-column.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { LISTEN_BIT } from '../situations/offers.ts';
import { TripleIndex } from '../situations/triple-index.ts';

/** Number of what a situation's offer means to scoring: its best choice, and what it calls for. */
export type ReadOffer = (situation: number) => number;

/** Stands for no reference on offer, and for the story being told. */
const NO_REFERENCE = -2;

export function createOfferReader(plan: ScoringPlan, graph: SituationGraph): ReadOffer {
  const { choices, nodes } = graph.layout;
  const meanings = new TripleIndex();
  const offers = new TripleIndex();
  const known = new IntColumn();
  const measures = choices.map(({ choice }) => setsMeasure(choice));
  const callsFor = choices.map(({ choice }) => callsOf(plan, choice.id));
  const sets = new Map<string, number>();
  const numberOf = (duties: ReadonlySet<number>): number => {
    const key = [...duties].sort((one, other) => one - other).join();
    const number = sets.get(key) ?? sets.size;
    sets.set(key, number);
    return number;
  };
  const read = (node: number, offer: number): number => {
    let reference = NO_REFERENCE;
    const duties = new Set<number>();
    let move = nodes[node]?.firstChoice ?? 0;
    for (let left = offer & LISTEN_BIT ? 0 : offer; left !== 0; left >>>= 1, move += 1) {
      if ((left & 1) === 0) continue;
      if (reference === NO_REFERENCE && measures[move]) reference = move;
      callsFor[move]?.forEach((duty) => duties.add(duty));
    }
    return meanings.add(reference, numberOf(duties), 0);
  };
  return (situation) => {
    const node = graph.nodeOf(situation);
    const offer = graph.offerAt(situation);
    const number = offers.add(node, offer, 0);
    if (number === known.length) known.push(read(node, offer));
    return known.at(number);
  };
}

/** Places of the duties a choice calls for while it is on offer. */
const callsOf = (plan: ScoringPlan, choiceId: string): readonly number[] =>
  plan.duties.flatMap((duty, at) => (namesDuty(plan, duty, choiceId) ? [at] : []));
