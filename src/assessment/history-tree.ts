import { type BeginOptions, beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { makeMove } from '../engine/replay-attempt.ts';
import type { Move } from '../engine/transcript.ts';
import { aggregateEvidence } from './aggregate-evidence.ts';
import type { Standing } from './bound-score.ts';
import { type ScoreRecord, beginRecord, recordTurn } from './score-record.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** A history that was or could have been played; what can follow is grown when asked for. */
export interface History extends Standing {
  readonly followers: Map<string, History>;
}

/** All histories looked at so far. Equal situations are one history, however they came about. */
export interface HistoryTree {
  readonly plan: ScoringPlan;
  readonly root: History;
  readonly known: Map<string, History>;
  /** Engine steps taken to grow it. */
  steps: number;
}

export function plantTree(plan: ScoringPlan, options: BeginOptions): HistoryTree {
  const { attempt } = beginAttempt(plan.playable, options);
  const root: History = { attempt, record: beginRecord(plan), followers: new Map() };
  return { plan, root, known: new Map([[situationKey(plan, root), root]]), steps: 0 };
}

/** The moves possible now: the author's best first, the others in authored order. */
export function movesFrom(plan: ScoringPlan, { attempt }: Standing): readonly Move[] {
  const { choices, canListen } = offerChoices(attempt);
  const offered = new Map(choices.map((choice) => [choice.id, choice]));
  const authored = (plan.authoredOrder.get(attempt.nodeId) ?? []).flatMap(
    (id) => offered.get(id) ?? [],
  );
  const best = canListen ? undefined : authored.find((choice) => choice.reference);
  const ordered = best ? [best, ...authored.filter((choice) => choice !== best)] : authored;
  const moves = ordered.map((choice): Move => ({ choose: choice.id }));
  return canListen ? [{ listen: true }, ...moves] : moves;
}

/** The history one move later; the engine steps only when nobody has looked there before. */
export function followMove(tree: HistoryTree, from: History, move: Move): History {
  const name = JSON.stringify(move);
  const grown = from.followers.get(name);
  if (grown) return grown;
  tree.steps += 1;
  const { attempt } = makeMove(from.attempt, move);
  const turn = attempt.transcript.turns.at(-1);
  if (!turn) throw new Error(`No turn after ${name} in ${attempt.playable.scenario.id}`);
  const record = recordTurn(tree.plan, from.record, turn);
  const fresh: History = { attempt, record, followers: new Map() };
  const key = situationKey(tree.plan, fresh);
  const history = tree.known.get(key) ?? fresh;
  tree.known.set(key, history);
  from.followers.set(name, history);
  return history;
}

/**
 * Text that is equal for two histories only if the same moves have the same results from there on:
 * the engine's whole state, its draws (which depend on the number of turns) and what scoring still
 * needs of the past.
 */
function situationKey(plan: ScoringPlan, { attempt, record }: Standing): string {
  const { snapshot, timers } = attempt.customer;
  const { persona: _persona, changes: _changes, ...memory } = snapshot.context;
  return JSON.stringify([
    attempt.transcript.end ?? attempt.nodeId,
    attempt.transcript.turns.length,
    attempt.nowMs,
    attempt.visits,
    attempt.flags,
    snapshot.value,
    memory,
    timers,
    scoreKey(plan, record),
  ]);
}

function scoreKey(plan: ScoringPlan, record: ScoreRecord): unknown {
  const values = [...plan.opportunities].map(([id, { authored }]) => {
    const known = (record.evidence.get(id) ?? []).map(({ value }) => value);
    const repairs = (record.repairs.get(id) ?? []).map(({ value }) => value);
    const count = authored.aggregate === 'mean' ? known.length : Math.min(1, known.length);
    return [count, aggregateEvidence(authored.aggregate, known), Math.max(0, ...repairs)];
  });
  const counted = record.indicators
    .filter((each) => each.counted && each.planned.indicator.polarity === 'negative')
    .map(({ planned }) => `${planned.dimensionKey} ${planned.indicator.id}`)
    .sort();
  return [record.hasChosen, values, [...record.routes].sort(), counted];
}
