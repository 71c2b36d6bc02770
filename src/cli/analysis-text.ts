import type {
  BestChange,
  DecisionAnalysis,
  Reach,
  Run,
  ScenarioAnalysis,
} from '../analysis/scenario-analysis.ts';

/** The same with its run by number. */
type Numbered<Part extends { readonly run?: Run }> = Omit<Part, 'run'> & { readonly run?: number };

type NumberedDecision = Omit<DecisionAnalysis, 'bestChanges'> & {
  readonly bestChanges: readonly Numbered<BestChange>[];
};

/** Lists of what can be reached, each with the run that does. */
type ListName = 'nodes' | 'choices' | 'lines' | 'moods' | 'grasps' | 'endings';

type Lists<Item> = Readonly<Record<ListName, readonly Item[]>>;

type NumberedAnalysis = Omit<ScenarioAnalysis, ListName | 'decisions'> &
  Lists<Numbered<Reach>> & {
    readonly runs: readonly Run[];
    readonly decisions: readonly NumberedDecision[];
  };

/** An analysis as text. Several things are reached by one run: it is written once. */
export function writeAnalysis(analysis: ScenarioAnalysis): string {
  const runs = new Map<Run, number>();
  const numberRun = <Part extends { readonly run?: Run }>(part: Part): Numbered<Part> => {
    const { run, ...others } = part;
    if (!run) return others;
    const number = runs.get(run) ?? runs.size;
    runs.set(run, number);
    return { ...others, run: number };
  };
  const lists = mapLists(analysis, numberRun);
  const decisions = analysis.decisions.map((decision): NumberedDecision => ({
    ...decision,
    bestChanges: decision.bestChanges.map(numberRun),
  }));
  const numbered = { ...analysis, ...lists, decisions, runs: [...runs.keys()] };
  return JSON.stringify(numbered satisfies NumberedAnalysis);
}

/** Reads what `writeAnalysis` wrote. */
export function readAnalysis(text: string): ScenarioAnalysis {
  const { runs, ...numbered } = JSON.parse(text) as NumberedAnalysis;
  const nameRun = <Part>(part: Part & { readonly run?: number }) =>
    part.run === undefined ? part : { ...part, run: runs[part.run] };
  const decisions = numbered.decisions.map((decision) => ({
    ...decision,
    bestChanges: decision.bestChanges.map(nameRun),
  }));
  return { ...numbered, ...mapLists(numbered, nameRun), decisions } as ScenarioAnalysis;
}

const mapLists = <From, To>(lists: Lists<From>, change: (item: From) => To): Lists<To> => ({
  nodes: lists.nodes.map(change),
  choices: lists.choices.map(change),
  lines: lists.lines.map(change),
  moods: lists.moods.map(change),
  grasps: lists.grasps.map(change),
  endings: lists.endings.map(change),
});
