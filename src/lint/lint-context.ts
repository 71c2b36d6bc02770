import type { Run, ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import { type HistoryTree, plantTree } from '../assessment/history-tree.ts';
import { scoreAttempt } from '../assessment/score-attempt.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import { planScoring } from '../assessment/scoring-plan.ts';
import { type PlacedChoice, listChoices } from '../scenario/checks/check-context.ts';
import { listTexts } from '../scenario/checks/check-texts.ts';
import type { PlacedText } from '../scenario/checks/check-texts.ts';
import { asWritten } from '../scenario/furnish-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { type Decision, listDecisions } from './decisions.ts';
import { type LintRun, playRuns } from './lint-runs.ts';
import { listNamed } from './named-runs.ts';
import { type NodeGraph, readGraph } from './node-graph.ts';

/** A scenario with what several rules need to know about it; each part is worked out once. */
export interface LintContext {
  readonly playable: PlayableScenario;
  readonly scenario: Scenario;
  /** What can happen; rules that need it find nothing without it. */
  readonly analysis: ScenarioAnalysis | undefined;
  readonly choices: readonly PlacedChoice[];
  readonly decisions: readonly Decision[];
  readonly texts: readonly PlacedText[];
  readonly graph: NodeGraph;
  /** Everything played so far; searches of rules grow it further. */
  readonly tree: HistoryTree;
  /** The reference first, then every run that leaves it once, or as many as the budget. */
  readonly runs: readonly LintRun[];
  /** The runs the analysis names; played only for rules that have to see what happens in them. */
  readonly named: readonly Run[];
  /** Result of the reference. */
  readonly reference: Scorecard;
  /** Histories a search of a rule may look at, whatever the rule itself would allow. */
  readonly budget: number;
}

/** Any text: what a rule looks at does not depend on the seed. */
const SEED = 'lint';

export function createContext(
  playable: PlayableScenario,
  analysis: ScenarioAnalysis | undefined,
  budget = Infinity,
): LintContext {
  const scenario = asWritten(playable.scenario);
  const tree = plantTree(planScoring(playable), { seed: SEED });
  const runs = playRuns(tree, budget);
  const transcript = runs[0]?.end.attempt.transcript ?? tree.root.attempt.transcript;
  return {
    playable,
    scenario,
    analysis,
    choices: listChoices(scenario),
    decisions: listDecisions(scenario),
    texts: listTexts(scenario),
    graph: readGraph(scenario),
    tree,
    runs,
    named: listNamed(tree, analysis),
    reference: scoreAttempt(playable, transcript),
    budget,
  };
}
