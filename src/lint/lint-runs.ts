import {
  type History,
  type HistoryTree,
  followMove,
  movesFrom,
  nameOf,
} from '../assessment/history-tree.ts';
import type { Turn } from '../engine/transcript.ts';

/** A place where the reference was left once. */
export interface Slip {
  readonly nodeId: string;
  readonly choiceId: string;
  /** Where the slip leads, before anything else is done. */
  readonly after: History;
}

/** A run that was played for the rules to look at. */
export interface LintRun {
  readonly end: History;
  /** Turns at its beginning that a run before it has too. */
  readonly shared: number;
  /** Present where exactly one choice was not the author's best. */
  readonly slip?: Slip;
}

/** Longest run; one that still goes on then is left there. */
const MOST_TURNS = 100;

/**
 * The runs all rules look at: first the reference, then every run that leaves it once and follows the
 * author's best again, or as many of those as are asked for.
 */
export function playRuns(tree: HistoryTree, mostSlips = Infinity): readonly LintRun[] {
  const reference = followBest(tree, tree.root);
  // What never ends can be left again and again, and says nothing that its first round does not.
  const isFinished = reference.attempt.transcript.end !== undefined;
  return withShared([{ end: reference }, ...(isFinished ? playSlips(tree, mostSlips) : [])]);
}

export type PlayedRun = Omit<LintRun, 'shared'>;

/** Runs of one tree, each with how many turns a run before it has too. */
export function withShared(runs: readonly PlayedRun[]): readonly LintRun[] {
  const seen = new Set<Turn>();
  return runs.map((run) => {
    const { turns } = run.end.attempt.transcript;
    let shared = turns.length;
    // Runs of one tree that begin alike are made of the same turns.
    for (; shared > 0 && !seen.has(turns[shared - 1] as Turn); shared -= 1) {
      seen.add(turns[shared - 1] as Turn);
    }
    return { ...run, shared };
  });
}

/** Plays on as the author would. */
function followBest(tree: HistoryTree, start: History): History {
  let history = start;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const [best] = movesFrom(tree.plan, history);
    if (!best) break;
    history = followMove(tree, history, best);
  }
  return history;
}

function playSlips(tree: HistoryTree, most: number): readonly PlayedRun[] {
  const runs: PlayedRun[] = [];
  let history = tree.root;
  for (let turn = 0; turn < MOST_TURNS && runs.length < most; turn += 1) {
    const [best, ...others] = movesFrom(tree.plan, history);
    if (!best) break;
    for (const move of others.slice(0, most - runs.length)) {
      const after = followMove(tree, history, move);
      const slip = { nodeId: history.attempt.nodeId, choiceId: nameOf(move), after };
      runs.push({ end: followBest(tree, after), slip });
    }
    history = followMove(tree, history, best);
  }
  return runs;
}
