import type { Run, ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import { type History, type HistoryTree, followMove, nameOf } from '../assessment/history-tree.ts';
import { canMove } from '../engine/replay-attempt.ts';
import type { Move } from '../engine/transcript.ts';
import { LISTEN, choicesOfNode, targetsOf } from '../scenario/playable-scenario.ts';
import { type LintRun, type PlayedRun, withShared } from './lint-runs.ts';

/** What rules may look at: runs that were played, and moves of runs that can be. */
export interface RunSource {
  readonly tree: HistoryTree;
  readonly runs: readonly LintRun[];
  readonly named: readonly Run[];
}

/**
 * The runs an analysis names, each once. Of the analysis of another version those are left that can
 * be played still.
 */
export function listNamed(
  tree: HistoryTree,
  analysis: ScenarioAnalysis | undefined,
): readonly Run[] {
  if (!analysis) return [];
  const { nodes, choices, lines, moods, grasps, endings } = analysis;
  const reached = [...nodes, ...choices, ...lines, ...moods, ...grasps, ...endings];
  const named = [
    ...reached.flatMap(({ run }) => (run ? [run] : [])),
    ...analysis.bots.map(({ run }) => run),
    ...analysis.decisions.flatMap(({ bestChanges }) => bestChanges.map(({ run }) => run)),
  ];
  // Several things are reached by one and the same run.
  const different = [...new Map(named.map((run) => [run.join('\n'), run])).values()];
  if (analysis.hash === tree.plan.playable.hash) return different;
  return different.filter((run) => replayRun(tree, run) !== undefined);
}

/** The run as it was played; undefined where it cannot be. */
function replayRun(tree: HistoryTree, run: Run): History | undefined {
  let history = tree.root;
  for (const id of run) {
    const move: Move = id === LISTEN ? { listen: true } : { choose: id };
    if (!history.followers.has(id) && !canMove(history.attempt, move)) return undefined;
    history = followMove(tree, history, move);
  }
  return history;
}

/**
 * Every run that was played, and those named that may pass some of these nodes: most nodes cannot
 * show what a rule looks for, and playing every run would be most of what lint takes.
 */
export function playThrough(
  { tree, runs, named }: RunSource,
  nodeIds: ReadonlySet<string>,
): readonly LintRun[] {
  if (nodeIds.size === 0) return runs;
  const passing = choicesPassing(tree, nodeIds);
  const played = named
    .filter((run) => run.some((id) => passing.has(id)))
    .flatMap((run): readonly PlayedRun[] => {
      const end = replayRun(tree, run);
      return end ? [{ end }] : [];
    });
  return withShared([...runs, ...played]);
}

/** Choices made at one of these nodes, or that can lead there. */
function choicesPassing({ plan }: HistoryTree, nodeIds: ReadonlySet<string>): ReadonlySet<string> {
  const passing = new Set<string>();
  for (const [nodeId, node] of Object.entries(plan.playable.scenario.nodes)) {
    for (const choice of choicesOfNode(node)) {
      if (nodeIds.has(nodeId) || targetsOf(choice).some((to) => nodeIds.has(to))) {
        passing.add(choice.id);
      }
    }
  }
  return passing;
}

/** What was done in a run, by name of the move; the first `shared` moves begin a run before it too. */
export interface DoneRun {
  readonly moves: readonly string[];
  readonly shared: number;
}

interface Beginning {
  readonly onward: Map<string, Beginning>;
}

/** What was done in every run, those named included. */
export function listDone({ runs, named }: RunSource): readonly DoneRun[] {
  const root: Beginning = { onward: new Map() };
  const played = runs.map(({ end }) =>
    end.attempt.transcript.turns.map(({ move }) => nameOf(move)),
  );
  return [...played, ...named].map((moves) => {
    let shared = 0;
    let at = root;
    for (const move of moves) {
      const known = at.onward.get(move);
      if (known) shared += 1;
      const next = known ?? { onward: new Map<string, Beginning>() };
      at.onward.set(move, next);
      at = next;
    }
    return { moves, shared };
  });
}
