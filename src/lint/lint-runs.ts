import type { Run, ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import {
  type History,
  type HistoryTree,
  followMove,
  movesFrom,
  nameOf,
} from '../assessment/history-tree.ts';
import { canMove } from '../engine/replay-attempt.ts';
import type { Move, Turn } from '../engine/transcript.ts';
import { LISTEN } from '../scenario/playable-scenario.ts';

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
 * The runs the rules look at: first the reference, then every run that leaves it once and follows
 * the author's best again, then those the analysis names.
 */
export function playRuns(
  tree: HistoryTree,
  analysis: ScenarioAnalysis | undefined,
): readonly LintRun[] {
  const seen = new Set<Turn>();
  return listRuns(tree, analysis).map((run) => {
    const { turns } = run.end.attempt.transcript;
    let shared = turns.length;
    // Runs of one tree that begin alike are made of the same turns.
    for (; shared > 0 && !seen.has(turns[shared - 1] as Turn); shared -= 1) {
      seen.add(turns[shared - 1] as Turn);
    }
    return { ...run, shared };
  });
}

type PlayedRun = Omit<LintRun, 'shared'>;

function listRuns(tree: HistoryTree, analysis: ScenarioAnalysis | undefined): readonly PlayedRun[] {
  const reference = followBest(tree, tree.root);
  // What never ends can be left again and again, and says nothing that its first round does not.
  const isFinished = reference.attempt.transcript.end !== undefined;
  return [
    { end: reference },
    ...(isFinished ? playSlips(tree) : []),
    ...namedRuns(analysis).flatMap((run) => replayRun(tree, run)),
  ];
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

function playSlips(tree: HistoryTree): readonly PlayedRun[] {
  const runs: PlayedRun[] = [];
  let history = tree.root;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const [best, ...others] = movesFrom(tree.plan, history);
    if (!best) break;
    for (const move of others) {
      const after = followMove(tree, history, move);
      const slip = { nodeId: history.attempt.nodeId, choiceId: nameOf(move), after };
      runs.push({ end: followBest(tree, after), slip });
    }
    history = followMove(tree, history, best);
  }
  return runs;
}

/** The run as it was played; nothing where it cannot be, as after a change of the scenario. */
function replayRun(tree: HistoryTree, run: Run): readonly PlayedRun[] {
  let history = tree.root;
  for (const id of run) {
    const move: Move = id === LISTEN ? { listen: true } : { choose: id };
    if (!history.followers.has(id) && !canMove(history.attempt, move)) return [];
    history = followMove(tree, history, move);
  }
  return [{ end: history }];
}

function namedRuns(analysis: ScenarioAnalysis | undefined): readonly Run[] {
  if (!analysis) return [];
  const { nodes, choices, lines, moods, grasps, endings } = analysis;
  const reached = [...nodes, ...choices, ...lines, ...moods, ...grasps, ...endings];
  const named = [
    ...reached.flatMap(({ run }) => (run ? [run] : [])),
    ...analysis.bots.map(({ run }) => run),
    ...analysis.decisions.flatMap(({ bestChanges }) => bestChanges.map(({ run }) => run)),
  ];
  // Several things are reached by one and the same run.
  return [...new Map(named.map((run) => [run.join('\n'), run])).values()];
}
