import { namesDuty } from '../../assessment/find-missed.ts';
import { expectedOf, leavesOpen, referenceChoice } from '../../assessment/reference-choice.ts';
import { isFactTold } from '../../assessment/remember-turn.ts';
import type { ScoredTurn } from '../../assessment/scored-turn.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import { readCustomer } from '../../persona/customer-state.ts';
import type { Effect } from '../../scenario/condition-schema.ts';
import { LISTEN } from '../../scenario/playable-scenario.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import { IntColumn } from '../situations/int-column.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { TripleIndex } from '../situations/triple-index.ts';
import { createOfferReader } from './offer-reader.ts';
import { type ScoreReads, scoreReadsOf } from './score-reads.ts';

/** Moves that are the same to scoring, by number, with one turn for each. */
export interface ScoredMoves {
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
  const classify = (turn: ScoredTurn, isFine: boolean): number => {
    const key = isFine ? fineKey(turn) : coarseKey(plan, turn);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, turns.length);
    return turns.push(turn) - 1;
  };
  const turnAt = (situation: number, at: number) => describeTurn(graph, situation, at);
  return {
    classOf: (situation, at, hasChosen) => {
      const heard = graph.customers.heardOf(graph.customerOf(situation));
      const happened = graph.outcomes.undergone.at(graph.rows.at(at)) * MOST_HEARD + heard;
      const number = exact.add(graph.moves.at(at), readOffer(situation), happened);
      if (number === coarse.length) {
        coarse.push(UNCLASSIFIED);
        fine.push(UNCLASSIFIED);
      }
      const classes = hasChosen ? coarse : fine;
      if (classes.at(number) === UNCLASSIFIED) {
        classes.set(number, classify(turnAt(situation, at), !hasChosen));
      }
      return classes.at(number);
    },
    turnOf: (moveClass) => turns[moveClass] as ScoredTurn,
    turnAt,
  };
}

function describeTurn(graph: SituationGraph, situation: number, at: number): ScoredTurn {
  const { layout, outcomes } = graph;
  const first = graph.firstMove.at(situation);
  const moves = [...graph.moves.values.subarray(first, first + graph.moveCount.at(situation))];
  const idOf = (move: number): string => layout.choices[move]?.choice.id ?? LISTEN;
  const move = graph.moves.at(at);
  const placed = layout.choices[move];
  const undergone = outcomes.undergoneActs[outcomes.undergone.at(graph.rows.at(at))] ?? [];
  const nodeId = layout.nodes[graph.nodeOf(situation)]?.id ?? '';
  return {
    index: 0,
    nodeId,
    offered: moves.filter((each) => each !== LISTEN_MOVE).map(idOf),
    canListen: moves[0] === LISTEN_MOVE,
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

/** Everything scoring can read of a turn that is not the first act. */
function coarseKey(plan: ScoringPlan, turn: ScoredTurn): string {
  const reads = scoreReadsOf(plan);
  const chosen = 'choose' in turn.move ? plan.choices.get(turn.move.choose) : undefined;
  const { watched, rewarded } = reads;
  const acts = new Set([...turn.acts, ...turn.changes.flatMap(({ act }) => act ?? [])]);
  return JSON.stringify([
    [...acts].filter((act) => watched.has(act)).sort(),
    plan.duties.flatMap((duty, at) => (isCalled(plan, turn, duty) ? [at] : [])),
    ...(chosen ? choiceKey(plan, turn, chosen) : []),
    ...(chosen && rewarded.size > 0 ? bonusKey(plan, turn, rewarded) : []),
  ]);
}

const isCalled = (
  plan: ScoringPlan,
  { canListen, offered }: ScoredTurn,
  duty: ScoringPlan['duties'][number],
): boolean => !canListen && offered.some((id) => namesDuty(plan, duty, id));

/** Everything scoring can read of a choice that is not the first. */
function choiceKey(plan: ScoringPlan, turn: ScoredTurn, chosen: Choice): readonly unknown[] {
  const { acts, repairs = {}, indicators = [], critical = [] } = chosen;
  const { dutiful } = scoreReadsOf(plan);
  return [
    levelsShown(plan, turn, chosen),
    turn.canListen ? {} : repairs,
    indicators,
    critical,
    acts.filter((act) => dutiful.has(act)),
    ...memoryKey(plan, turn, chosen),
  ];
}

/** What a choice shows of each opportunity its decision assesses, against the best on offer. */
function levelsShown(
  plan: ScoringPlan,
  turn: ScoredTurn,
  chosen: Choice,
): readonly (readonly [string, number])[] {
  const { evidence = {} } = chosen;
  const expected = expectedOf(referenceChoice(plan, turn));
  return Object.entries(expected)
    .filter(([id, par]) => par > 0 && plan.opportunities.has(id) && !leavesOpen(chosen, id))
    .map(([id, par]) => [id, Math.min(1, (evidence[id] ?? 0) / par)]);
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
function bonusKey(
  plan: ScoringPlan,
  turn: ScoredTurn,
  rewarded: ScoreReads['rewarded'],
): readonly unknown[] {
  const expected = referenceChoice(plan, turn)?.acts ?? [];
  return [turn.acts, expected].map((acts) => acts.filter((act) => rewarded.has(act)));
}
