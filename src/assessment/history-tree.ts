import type { Attempt } from '../engine/attempt.ts';
import { type BeginOptions, beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { makeMove } from '../engine/make-move.ts';
import type { Move, Turn } from '../engine/transcript.ts';
import { LISTEN } from '../scenario/playable-scenario.ts';
import type { PlayTree } from './best-reachable.ts';
import { type Standing, boundScore, outlookOf } from './bound-score.ts';
import type { Objective } from './objective.ts';
import { type ScoreRecord, beginRecord, closeRecord, recordTurn } from './score-record.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** A history that was or could have been played; what can follow is grown when asked for. */
export interface History extends Standing {
  /** By name of the move. */
  readonly followers: Map<string, History>;
}

/**
 * All histories looked at so far, shared by every search from any of them. Different ways hardly
 * ever lead to the same situation (time, gauges and counts differ), so none are merged.
 */
export interface HistoryTree {
  readonly plan: ScoringPlan;
  readonly root: History;
  /** Engine steps taken to grow it. */
  steps: number;
}

export function plantTree(plan: ScoringPlan, options: BeginOptions): HistoryTree {
  const { attempt } = beginAttempt(plan.playable, options);
  const root: History = { attempt, record: beginRecord(plan), followers: new Map() };
  return { plan, root, steps: 0 };
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

/** What a move is called among those that can follow. */
export const nameOf = (move: Move): string =>
  'choose' in move ? move.choose : 'listen' in move ? LISTEN : JSON.stringify(move);

/** The history one move later; the engine steps only when nobody has looked there before. */
export function followMove(tree: HistoryTree, from: History, move: Move): History {
  const name = nameOf(move);
  const grown = from.followers.get(name);
  if (grown) return grown;
  tree.steps += 1;
  const { attempt } = makeMove(from.attempt, move);
  const turn = attempt.transcript.turns.at(-1);
  if (!turn) throw new Error(`No turn after ${name} in ${attempt.playable.scenario.id}`);
  const history = new GrownHistory(tree.plan, { attempt, from, turn });
  from.followers.set(name, history);
  return history;
}

interface Growth {
  readonly attempt: Attempt;
  /** The history it continues. */
  readonly from: History;
  /** Its last turn. */
  readonly turn: Turn;
}

/** Many histories are only walked through: what scoring remembers is worked out when asked for. */
class GrownHistory implements History {
  readonly followers = new Map<string, History>();
  readonly attempt: Attempt;
  private known: ScoreRecord | undefined;

  constructor(
    private readonly plan: ScoringPlan,
    private readonly growth: Growth,
  ) {
    this.attempt = growth.attempt;
  }

  get record(): ScoreRecord {
    return (this.known ??= this.score());
  }

  private score(): ScoreRecord {
    const { attempt, from, turn } = this.growth;
    const open = recordTurn(this.plan, from.record, turn);
    return attempt.transcript.end ? closeRecord(open) : open;
  }
}

/** The tree as a search for the best score by an objective sees it. */
export function searchTree(tree: HistoryTree, objective: Objective): PlayTree<History> {
  return {
    stepsTaken: () => tree.steps,
    afterPromising: (history) => {
      const [best] = movesFrom(tree.plan, history);
      return best && followMove(tree, history, best);
    },
    afterEach: (history) =>
      movesFrom(tree.plan, history).map((move) => followMove(tree, history, move)),
    isOver: ({ attempt }) => attempt.transcript.end !== undefined,
    boundOf: (history) => boundScore(objective, outlookOf(history), 'most') ?? -Infinity,
  };
}
