import type { Run, ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import { type History, type HistoryTree, followMove, nameOf } from '../assessment/history-tree.ts';
import { canMove } from '../engine/make-move.ts';
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
  const different = withoutRepeats(named);
  if (analysis.hash === tree.plan.playable.hash) return different;
  return different.filter((run) => replayRun(tree, run) !== undefined);
}

/** Most repeats are the same list; others have the same moves. */
const withoutRepeats = (runs: readonly Run[]): readonly Run[] => [
  ...new Map([...new Set(runs)].map((run) => [run.join('\n'), run])).values(),
];

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

const begin = (): Beginning => ({ onward: new Map() });

/** What was done in every run, those named included. */
export function listDone({ runs, named }: RunSource): readonly DoneRun[] {
  const played = runs.map(({ end }) =>
    end.attempt.transcript.turns.map(({ move }) => nameOf(move)),
  );
  let last: readonly string[] = [];
  // Where the moves of the last run so far lead; the next one often begins with most of them.
  const path = [begin()];
  return [...played, ...named].map((moves) => {
    let shared = 0;
    while (shared < moves.length && moves[shared] === last[shared]) shared += 1;
    path.length = shared + 1;
    last = moves;
    for (let turn = shared; turn < moves.length; turn += 1) {
      const { onward } = path[turn] as Beginning;
      const move = moves[turn] as string;
      const known = onward.get(move);
      if (known) shared += 1;
      const next = known ?? begin();
      if (!known) onward.set(move, next);
      path.push(next);
    }
    return { moves, shared };
  });
}
