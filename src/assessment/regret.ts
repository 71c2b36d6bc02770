import { canMove } from '../engine/make-move.ts';
import type { Transcript } from '../engine/transcript.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { type Bounds, bestReachable } from './best-reachable.ts';
import {
  type History,
  type HistoryTree,
  followMove,
  plantTree,
  searchTree,
} from './history-tree.ts';
import { overallObjective } from './objective.ts';
import { overallOf } from './overall-score.ts';
import { type RubricPlan, planScoring } from './scoring-plan.ts';

/** What one turn cost against the best still possible before it. */
export interface TurnRegret {
  readonly turn: number;
  /** Points 0..100; a lower bound unless exact. */
  readonly cost: number;
  readonly exact: boolean;
}

export interface RubricRegret {
  readonly rubricId: string;
  /** Best overall score from the start, 0..100: 100 in a sound scenario. */
  readonly bestFromStart: number;
  readonly turns: readonly TurnRegret[];
  readonly exact: boolean;
}

export interface RegretReport {
  /** In the order of the scenario's rubrics. */
  readonly rubrics: readonly RubricRegret[];
  /** True when every turn could be played again and no search ran out of budget. */
  readonly exact: boolean;
  /** Engine steps taken. */
  readonly steps: number;
}

export interface RegretOptions {
  /** Engine steps all searches together may take; about 100 microseconds each on a laptop. */
  readonly budget?: number;
}

const DEFAULT_BUDGET = 8000;

/**
 * Regret of every turn by every rubric. With U(h) the best final overall score reachable after a
 * history h, the regret of turn t is U(h before t) - U(h after t) >= 0, and since U of a finished
 * attempt is its score, all regrets together are U(start) - score: 100 - score in a sound scenario.
 * Past the budget a cost is the part of it that is certain, marked as not exact.
 */
export function measureRegret(
  playable: PlayableScenario,
  transcript: Transcript,
  options: RegretOptions = {},
): RegretReport {
  const plan = planScoring(playable);
  const tree = plantTree(plan, transcript);
  const line = replayLine(tree, transcript);
  const lastStep = tree.steps + (options.budget ?? DEFAULT_BUDGET);
  const rubrics = plan.rubrics.map((each) => regretByRubric(each, { tree, line, lastStep }));
  const isReplayed = line.length === transcript.turns.length + 1;
  const exact = isReplayed && rubrics.every((each) => each.exact);
  return { rubrics, exact, steps: tree.steps };
}

/** The history before the first turn and after each; shorter when a move is no longer possible. */
function replayLine(tree: HistoryTree, transcript: Transcript): readonly History[] {
  const line = [tree.root];
  let history = tree.root;
  for (const { move } of transcript.turns) {
    if (!canMove(history.attempt, move)) break;
    history = followMove(tree, history, move);
    line.push(history);
  }
  return line;
}

interface Line {
  readonly tree: HistoryTree;
  readonly line: readonly History[];
  /** The step of the tree at which the budget is used up; all rubrics share tree and budget. */
  readonly lastStep: number;
}

function regretByRubric(plan: RubricPlan, { tree, line, lastStep }: Line): RubricRegret {
  const settled = new Map<History, number>();
  const searched = searchTree(tree, overallObjective(plan));
  const bounds: Bounds[] = [];
  let later: Bounds = { lower: 0, upper: 100 };
  // Backwards: what was reached later can be reached from every earlier moment.
  for (const history of [...line].reverse()) {
    if (history.attempt.transcript.end) settled.set(history, overallOf(plan, history.record));
    const budget = Math.max(0, lastStep - tree.steps);
    later = bestReachable({ tree: searched, settled, atLeast: later.lower, budget }, history);
    bounds.unshift(later);
  }
  const turns = bounds
    .slice(1)
    .map((after, turn) => turnRegret(turn, bounds[turn] ?? after, after));
  return {
    rubricId: plan.rubric.id,
    bestFromStart: bounds[0]?.lower ?? 0,
    turns,
    exact: bounds.every(isExact),
  };
}

const isExact = ({ lower, upper }: Bounds): boolean => lower === upper;

function turnRegret(turn: number, before: Bounds, after: Bounds): TurnRegret {
  return {
    turn,
    cost: Math.max(0, before.lower - after.upper),
    exact: isExact(before) && isExact(after),
  };
}
