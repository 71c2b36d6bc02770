import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getShortestPaths } from 'xstate/graph';
import { type ProbeResult, reach } from './analysis-probe.ts';
import { parseGenerated, readLibrary } from './read-generated.ts';
import { generateGuardedScenario } from './generate-guarded.ts';
import { drawGrowth } from './draw-growth.ts';
import { REPLIES, guardedMachine } from './guarded-machine.ts';
import { type Figure, formatSummary, summarise } from './summarise.ts';

const NODES = 300;
const ROUNDS = 9;
/** Rounds whose times do not count: code is compiled by then. */
const WARM_UP = 3;
const COLD_ROUNDS = 5;
/** Nodes of the scenarios by which growth is shown, with how often each is measured. */
const GROWTH = [
  [12, 3],
  [60, 3],
  [2000, 3],
  [20_000, 1],
] as const;

/** The program that analyses one scenario, beside this one. */
const PROBE = join(dirname(process.argv[1] ?? ''), 'probe.mjs');

/** Analyses in a new process, so that nothing is compiled or remembered. */
function probe(kind: 'reach' | 'report', what: string | number): ProbeResult {
  const args = [PROBE, kind, String(what)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Analysing ${what} failed: ${stderr}`);
  return JSON.parse(stdout) as ProbeResult;
}

const probeOften = (what: string | number, rounds: number): readonly ProbeResult[] =>
  Array.from({ length: rounds }, () => probe('report', what));

function timeMs(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Both in turn, with the same rounds that do not count and the same rounds that do. In a round each
 * runs for as long as the other, so that code is compiled on both sides: one of our analyses is over
 * before it could be. The machine is made and the scenario parsed before; our tables are made anew
 * every time, and that counts.
 */
function benchReach(): Figure {
  const text = JSON.stringify(generateGuardedScenario(NODES));
  const library = readLibrary();
  const ours: number[] = [];
  const theirs: number[] = [];
  let [states, situations] = [0, 0];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const machine = guardedMachine(NODES);
    const theirMs = timeMs(() => {
      states = getShortestPaths(machine, { events: REPLIES }).length;
    });
    const playable = parseGenerated(text, library);
    const ourMs: number[] = [];
    for (let spent = 0; spent < theirMs; spent += ourMs.at(-1) ?? 0) {
      ourMs.push(
        timeMs(() => {
          situations = reach(playable).situations;
        }),
      );
    }
    if (round < WARM_UP) continue;
    ours.push(summarise(ourMs).median);
    theirs.push(theirMs);
  }
  const [own, peer] = [summarise(ours), summarise(theirs)];
  const ratio = peer.median / own.median;
  return {
    what: `Reachability with shortest runs, ${NODES} nodes with two guard variables, both warm, medians of ${ROUNDS} rounds; peer: getShortestPaths of xstate/graph`,
    ours: `${formatSummary(own, 'ms')}, ${situations} situations`,
    peer: `${formatSummary(peer, 'ms')}, ${states} states`,
    ratio: `${ratio.toFixed(0)} times as fast`,
    goal: 'at least 500',
    isMet: ratio >= 500,
  };
}

/** What a process takes that does nothing. */
function timeEmptyProcess(): number {
  return timeMs(() => spawnSync(process.execPath, ['-e', '0']));
}

interface ReportGoal {
  readonly ms?: number;
  readonly addedMb?: number;
  /** Whether every statement must be exact. */
  readonly isExact?: boolean;
}

function describeGoal({ ms, addedMb, isExact }: ReportGoal): string {
  const parts = [
    ms === undefined ? [] : [`at most ${ms} ms`],
    addedMb === undefined ? [] : [`${addedMb} MB added`],
    isExact ? ['exact'] : [],
  ].flat();
  return parts.length === 0 ? 'none, for comparison' : parts.join(', ');
}

function reportFigure(what: string, results: readonly ProbeResult[], goal: ReportGoal): Figure {
  const times = summarise(results.map(({ ms }) => ms));
  const processor = summarise(results.map(({ processorMs }) => processorMs)).median;
  const added = summarise(results.map(({ addedMb }) => addedMb)).median;
  const peak = summarise(results.map(({ peakMb }) => peakMb)).median;
  const isExact = results.every((result) => result.isExact);
  const { situations = 0 } = results[0] ?? {};
  const memory = `${added.toFixed(0)} MB added (${peak.toFixed(0)} MB in all)`;
  const certainty = isExact ? 'exact' : describeParts(results[0]?.parts);
  return {
    what,
    ours: `${formatSummary(times, 'ms')} (processor ${processor.toFixed(0)} ms), ${memory}, ${situations} situations, ${certainty}`,
    peer: '',
    ratio: '',
    goal: describeGoal(goal),
    isMet:
      times.median <= (goal.ms ?? Infinity) &&
      added <= (goal.addedMb ?? Infinity) &&
      (isExact || !goal.isExact),
  };
}

/** Which parts of a report are exact, and which are not. */
function describeParts(parts: ProbeResult['parts']): string {
  if (!parts) return 'bounded';
  const named = Object.entries(parts).map(([part, certainty]) => `${part} ${certainty}`);
  return named.join(', ');
}

/** Measures into `results`. */
function benchCold(results: ProbeResult[]): Figure {
  const empty: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    empty.push(timeEmptyProcess());
    results.push(probe('report', NODES));
  }
  const own = summarise(results.map(({ ms }) => ms));
  const peer = summarise(empty);
  const figure = reportFigure(
    `Full report of ${NODES} nodes in a new process; peer: the whole of \`node -e 0\``,
    results,
    { ms: 100, isExact: true },
  );
  const ratio = `${(own.median / peer.median).toFixed(2)} x`;
  return { ...figure, peer: formatSummary(peer, 'ms'), ratio };
}

/** How time and memory grow; `cold` are the results already measured. */
function benchGrowth(cold: readonly ProbeResult[]): Figure[] {
  const measured = GROWTH.map(([nodes, rounds]) => ({ nodes, results: probeOften(nodes, rounds) }));
  const chart = drawGrowth(
    [...measured, { nodes: NODES, results: cold }].map(({ nodes, results }) => ({
      nodes,
      ms: summarise(results.map(({ ms }) => ms)).median,
      addedMb: summarise(results.map(({ addedMb }) => addedMb)).median,
    })),
  );
  return measured.map(({ nodes, results }, at) => ({
    ...reportFigure(
      `Full report of ${nodes} nodes in a new process`,
      results,
      nodes === 2000 ? { ms: 1000, addedMb: 64, isExact: true } : {},
    ),
    ...(at === 0 && { chart }),
  }));
}

const SLOWEST_SHIPPED_MS = 5000;
const SLOWEST_ALL_SECONDS = 60;

function benchShipped(): Figure[] {
  const slugs = readdirSync('scenarios', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`scenarios/${name}`).includes('scenario.json'));
  const measured = slugs.map((slug) => ({ slug, results: probeOften(slug, 3) }));
  return [
    ...measured.map(({ slug, results }) =>
      reportFigure(`Full report of "${slug}" in a new process`, results, {
        ms: SLOWEST_SHIPPED_MS,
        isExact: true,
      }),
    ),
    addUpShipped(measured.map(({ results }) => summarise(results.map(({ ms }) => ms)).median)),
  ];
}

function addUpShipped(medians: readonly number[]): Figure {
  const seconds = medians.reduce((sum, ms) => sum + ms, 0) / 1000;
  return {
    what: `Full reports of all ${String(medians.length)} shipped scenarios, one after another`,
    ours: `${seconds.toFixed(1)} s`,
    peer: '',
    ratio: '',
    goal: `at most ${String(SLOWEST_ALL_SECONDS)} s`,
    isMet: seconds <= SLOWEST_ALL_SECONDS,
  };
}

/** How long it takes to know everything that can happen, and how much memory. */
export function benchAnalysis(): Figure[] {
  const cold: ProbeResult[] = [];
  return [benchReach(), benchCold(cold), ...benchGrowth(cold), ...benchShipped()];
}
