import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type { ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { exploreBreadthFirst } from '../../src/analysis/situations/explore-breadth-first.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import { readLibrary as readScenarios } from '../../src/cli/read-library.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { parseGenerated, readLibrary } from './read-generated.ts';
import { generateGuardedScenario } from './generate-guarded.ts';

/** What one analysis in a process of its own took. */
export interface ProbeResult {
  readonly ms: number;
  /** Processor time of all its threads: on a busy machine the time on the clock is longer. */
  readonly processorMs: number;
  /** Most memory the process held, beyond what it held before the analysis began. */
  readonly addedMb: number;
  readonly peakMb: number;
  readonly situations: number;
  readonly isExact: boolean;
  /** Which parts of a report are sure, where not all of it is. */
  readonly parts?: ScenarioAnalysis['scope']['parts'];
}

/** By what it is given: "reach" or "report", and a number of generated nodes or a slug. */
export function probeAnalysis(kind: string, what: string): ProbeResult {
  const playable = load(what);
  const peakBefore = process.resourceUsage().maxRSS;
  const heldKb = process.memoryUsage().rss / 1024;
  const usedBefore = process.cpuUsage();
  const start = process.hrtime.bigint();
  const found = kind === 'reach' ? reach(playable) : describe(analyseScenario(playable));
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const used = process.cpuUsage(usedBefore);
  const processorMs = (used.user + used.system) / 1000;
  const peakKb = Math.max(process.resourceUsage().maxRSS, process.memoryUsage().rss / 1024);
  // Where loading needed more than the analysis, nothing above it was seen.
  const addedKb = peakKb > peakBefore ? peakKb - heldKb : 0;
  return { ms, processorMs, addedMb: addedKb / 1024, peakMb: peakKb / 1024, ...found };
}

type Found = Pick<ProbeResult, 'situations' | 'isExact' | 'parts'>;

/** Every situation of a scenario, each with the shortest run that leads there. */
export function reach(playable: PlayableScenario): Found {
  const graph = new SituationGraph(playable, playable.scenario.defaultLocale);
  const limits = { engineMoves: Infinity, situations: Infinity };
  const { isComplete } = exploreBreadthFirst(graph, limits);
  return { situations: graph.size, isExact: isComplete };
}

/** Exact where every situation was looked at and every score and share is exact. */
function describe({ scope, rubrics, decisions }: ScenarioAnalysis): Found {
  const certainties = [
    scope.certainty,
    ...decisions.map(({ certainty }) => certainty),
    ...rubrics.flatMap(({ overall, dimensions }) =>
      [overall, ...Object.values(dimensions)].flatMap(({ best, worst }) => [
        best.certainty,
        worst.certainty,
      ]),
    ),
    ...rubrics.flatMap(({ chance, distribution }) => [chance.kind, distribution.kind]),
  ];
  return {
    situations: scope.situations,
    isExact: certainties.every((certainty) => certainty === 'exact'),
    parts: scope.parts,
  };
}

/** More nodes than this make a file longer than any the product reads. */
const MOST_IN_A_FILE = 4000;

/** A generated scenario for analysis; parsing adds nothing to it, so that one too long is spliced. */
export function loadGenerated(nodes: number): PlayableScenario {
  const parse = (count: number) =>
    parseGenerated(JSON.stringify(generateGuardedScenario(count)), readLibrary());
  if (nodes <= MOST_IN_A_FILE) return parse(nodes);
  const short = parse(12);
  const long = generateGuardedScenario(nodes) as unknown as PlayableScenario['scenario'];
  return { ...short, hash: `generated-${nodes}`, scenario: long };
}

function load(what: string): PlayableScenario {
  if (/^\d+$/.test(what)) return loadGenerated(Number(what));
  const playable = readScenarios('scenarios').playables.get(what);
  if (!playable) throw new Error(`There is no scenario "${what}"`);
  return playable;
}
