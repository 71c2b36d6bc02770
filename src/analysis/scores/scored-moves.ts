import { namesDuty } from '../../assessment/find-missed.ts';
import { expectedOf, leavesOpen, referenceChoice } from '../../assessment/reference-choice.ts';
import { isFactTold } from '../../assessment/remember-turn.ts';
import type { ScoredTurn } from '../../assessment/scored-turn.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import { readCustomer } from '../../persona/customer-state.ts';
import type { Effect } from '../../scenario/condition-schema.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import { IntColumn } from '../situations/int-column.ts';
import { LISTEN_BIT } from '../situations/offers.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { TripleIndex } from '../situations/triple-index.ts';
import { createOfferReader } from './offer-reader.ts';
import { type ScoreReads, scoreReadsOf } from './score-reads.ts';

/** Moves that are the same to scoring, by number, with one turn for each. */
export interface ScoredMoves {
  /** Number of all that scoring reads of a situation but for what was done on the way there. */
  readonly circumstanceOf: (situation: number) => number;
  /** Class of a move looked at; finer while nobody has done more than listen. */
  readonly classOf: (situation: number, at: number, hasChosen: boolean) => number;
  readonly turnOf: (moveClass: number) => ScoredTurn;
  /** The move as the turn it would be. */
  readonly turnAt: (situation: number, at: number) => ScoredTurn;
}

const UNCLASSIFIED = -1;

/** Most parts a story has, and one. */
const MOST_HEARD = 16;

export function classifyScoredMoves(plan: ScoringPlan, graph: SituationGraph): ScoredMoves {
  const turns: ScoredTurn[] = [];
  const numbers = new Map<string, number>();
  const exact = new TripleIndex();
  const coarse = new IntColumn();
  const fine = new IntColumn();
  const readOffer = createOfferReader(plan, graph);
  /** By circumstance. */
  const decisions: ScoredDecision[] = [];
  const classify = (turn: ScoredTurn, circumstance: number, isFine: boolean): number => {
    const key = isFine
      ? fineKey(turn)
      : coarseKey(plan, turn, (decisions[circumstance] ??= readDecision(plan, turn)));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, turns.length);
    return turns.push(turn) - 1;
  };
  const offerAt = createOfferNames(graph);
  const turnAt = (situation: number, at: number) =>
    describeTurn(graph, offerAt(situation), { situation, at });
  const circumstanceOf = (situation: number) =>
    readOffer(situation) * MOST_HEARD + graph.customers.heardOf(graph.customerOf(situation));
  return {
    circumstanceOf,
    classOf: (situation, at, hasChosen) => {
      const undergone = graph.outcomes.undergone.at(graph.rows.at(at));
      const circumstance = circumstanceOf(situation);
      const number = exact.add(graph.moves.at(at), circumstance, undergone);
      if (number === coarse.length) {
        coarse.push(UNCLASSIFIED);
        fine.push(UNCLASSIFIED);
      }
      const classes = hasChosen ? coarse : fine;
      if (classes.at(number) === UNCLASSIFIED) {
        classes.set(number, classify(turnAt(situation, at), circumstance, !hasChosen));
      }
      return classes.at(number);
    },
    turnOf: (moveClass) => turns[moveClass] as ScoredTurn,
    turnAt,
  };
}

type NamedOffer = Pick<ScoredTurn, 'offered' | 'canListen'>;

/** What is on offer by name, put together once per node and offer. */
function createOfferNames(graph: SituationGraph): (situation: number) => NamedOffer {
  const { nodes, choices } = graph.layout;
  const numbers = new TripleIndex();
  const offers: NamedOffer[] = [];
  const nameOffer = (node: number, offer: number): NamedOffer => {
    const { firstChoice = 0, choiceCount = 0 } = nodes[node] ?? {};
    const offered = choices
      .slice(firstChoice, firstChoice + choiceCount)
      .flatMap(({ choice: { id } }, place) => (offer & (1 << place) ? [id] : []));
    return { offered, canListen: (offer & LISTEN_BIT) !== 0 };
  };
  return (situation) => {
    const node = graph.nodeOf(situation);
    const offer = graph.offerAt(situation);
    const number = numbers.add(node, offer, 0);
    return (offers[number] ??= nameOffer(node, offer));
  };
}

interface PlacedMove {
  readonly situation: number;
  /** Its place among the moves of the graph. */
  readonly at: number;
}

function describeTurn(
  graph: SituationGraph,
  { offered, canListen }: NamedOffer,
  { situation, at }: PlacedMove,
): ScoredTurn {
  const { layout, outcomes } = graph;
  const placed = layout.choices[graph.moves.at(at)];
  const undergone = outcomes.undergoneActs[outcomes.undergone.at(graph.rows.at(at))] ?? [];
  const nodeId = layout.nodes[graph.nodeOf(situation)]?.id ?? '';
  return {
    index: 0,
    nodeId,
    offered,
    canListen,
    move: placed ? { choose: placed.choice.id } : { listen: true },
    acts: placed
      ? [...(placed.isEarly ? (['INTERRUPT'] as const) : []), ...placed.choice.acts]
      : ['LISTEN'],
    nextNodeId: nodeId,
    before: { heard: readCustomer(graph.customers.stateOf(graph.customerOf(situation))).heard },
    changes: undergone.map((act) => ({ act })),
  };
}

/** Everything scoring can read of a first act; such turns are few. */
function fineKey({ nodeId, offered, canListen, move, acts, before, changes }: ScoredTurn): string {
  return JSON.stringify([nodeId, offered, canListen, move, acts, before.heard, changes]);
}

/** What a decision means to scoring, whatever is done. */
interface ScoredDecision {
  readonly reference: Choice | undefined;
  /** Level of the best on offer by opportunity that the decision assesses. */
  readonly expected: readonly (readonly [opportunity: string, par: number])[];
  /** Places of the duties it calls for. */
  readonly called: readonly number[];
}

function readDecision(plan: ScoringPlan, turn: ScoredTurn): ScoredDecision {
  const { canListen, offered } = turn;
  const reference = referenceChoice(plan, turn);
  return {
    reference,
    expected: Object.entries(expectedOf(reference)).filter(
      ([id, par]) => par > 0 && plan.opportunities.has(id),
    ),
    called: plan.duties.flatMap((duty, at) =>
      !canListen && offered.some((id) => namesDuty(plan, duty, id)) ? [at] : [],
    ),
  };
}

/** Everything scoring can read of a turn that is not the first act. */
function coarseKey(plan: ScoringPlan, turn: ScoredTurn, decision: ScoredDecision): string {
  const { watched, rewarded } = scoreReadsOf(plan);
  const chosen = 'choose' in turn.move ? plan.choices.get(turn.move.choose) : undefined;
  const happened = turn.changes.flatMap(({ act }) => act ?? []);
  const acts = [...turn.acts, ...happened].filter((act) => watched.has(act));
  return JSON.stringify([
    [...new Set(acts)].sort(),
    decision.called,
    ...(chosen ? choiceKey(plan, turn, { chosen, decision }) : []),
    ...(chosen && rewarded.size > 0 ? bonusKey(turn, decision, rewarded) : []),
  ]);
}

interface ChoiceMade {
  readonly chosen: Choice;
  readonly decision: ScoredDecision;
}

/** Everything scoring can read of a choice that is not the first. */
function choiceKey(
  plan: ScoringPlan,
  turn: ScoredTurn,
  { chosen, decision }: ChoiceMade,
): readonly unknown[] {
  const { acts, evidence = {}, repairs = {}, indicators = [], critical = [] } = chosen;
  const { dutiful } = scoreReadsOf(plan);
  return [
    // What it shows of each opportunity, against the best on offer.
    decision.expected
      .filter(([id]) => !leavesOpen(chosen, id))
      .map(([id, par]) => [id, Math.min(1, (evidence[id] ?? 0) / par)]),
    turn.canListen ? {} : repairs,
    indicators,
    critical,
    acts.filter((act) => dutiful.has(act)),
    ...memoryKey(plan, turn, chosen),
  ];
}

/** What a choice asks of memory, and what it leaves behind. */
function memoryKey(
  plan: ScoringPlan,
  turn: ScoredTurn,
  { asks = [], effects = [], spend = 0 }: Choice,
): readonly unknown[] {
  const reads = scoreReadsOf(plan);
  const asked = asks.filter((fact) => reads.facts.has(fact));
  return [
    asked.map((fact) => [fact, isFactTold(plan.playable, fact, turn)]),
    effects.filter((effect) => isRemembered(effect, reads)),
    reads.mostSpent > 0 ? spend : 0,
  ];
}

function isRemembered(effect: Effect, { facts, permissible }: ScoreReads): boolean {
  if ('learn' in effect) return facts.has(effect.learn);
  if ('permit' in effect) return permissible.has(effect.permit);
  return 'forbid' in effect && permissible.has(effect.forbid);
}

/** Whether a choice earns a bonus that is still open, and whether it was expected to. */
const bonusKey = (
  turn: ScoredTurn,
  { reference }: ScoredDecision,
  rewarded: ScoreReads['rewarded'],
): readonly unknown[] =>
  [turn.acts, reference?.acts ?? []].map((acts) => acts.filter((act) => rewarded.has(act)));
