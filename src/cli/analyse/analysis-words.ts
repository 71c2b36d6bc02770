import type { ChanceLine } from '../../assessment/chance-line.ts';
import type {
  BotId,
  Certainty,
  Extreme,
  Reach,
  Run,
  ScenarioAnalysis,
  Scope,
} from '../../analysis/scenario-analysis.ts';

/** What a way of playing without understanding does, as the end of "somebody who …". */
export const BOT_WORDS: Readonly<Record<BotId, string>> = {
  longestChoice: 'always takes the longest choice',
  shortestChoice: 'always takes the shortest choice',
  firstChoice: 'always takes the first choice',
  mostApologetic: 'apologises wherever possible',
  politestSounding: 'takes whatever sounds most polite',
  neverListening: 'never listens',
};

/** A whole number with its thousands apart: "12,345". */
export const writeCount = (count: number): string =>
  String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');

/** A score or a cost, 0..100, without decimals. */
export const writePoints = (points: number): string => String(Math.round(points));

/** A share 0..1 as "12 %"; what is more than nothing is never written as 0. */
export function writeShare(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  if (share < 1 && share > 0.995) return '> 99 %';
  return `${String(Math.round(share * 100))} %`;
}

/** How sure the whole analysis is, in one sentence: the first line of every report. */
export function describeScope(scope: Scope): string {
  const { certainty, situations, moves, depth } = scope;
  const looked = `${writeCount(situations)} situations and ${writeCount(moves)} moves`;
  return certainty === 'exact'
    ? `Exact: everything that can happen was looked at, ${looked}.`
    : `Explored in part: ${looked}, every run of up to ${writeCount(depth)} moves among them. ${describeParts(scope)}`;
}

/** What is certain although not everything was looked at, and what is not. */
function describeParts({ parts }: Scope): string {
  const named = [
    [
      parts.reach,
      'which nodes, choices, wordings, moods and endings can be reached and which cannot',
    ],
    [parts.scores, 'the best and the worst scores'],
    [parts.lengths, 'the shortest and the longest run'],
    [parts.chances, 'what chance gives'],
    [parts.costs, 'what each choice costs'],
  ] as const;
  const listWhere = (isSure: boolean): string =>
    joinAnd(named.filter(([sure]) => (sure === 'exact') === isSure).map(([, part]) => part));
  const [sure, open] = [listWhere(true), listWhere(false)];
  return [
    ...(sure === '' ? [] : [`Proved all the same: ${sure}.`]),
    ...(open === '' ? [] : [`From samples, or only as far as looked: ${open}.`]),
  ].join(' ');
}

const joinAnd = (parts: readonly string[]): string =>
  parts.length <= 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** What a number means that is not exact. */
export const BOUNDED_NOTE =
  'A score given as "4 to 6" lies between those: one was found, and none lies beyond the other. A number with ≥ or ≤ is the longest or shortest that was found; there may be a longer or a shorter one.';

/** "≥" before a best and "≤" before a worst that may not be the last word. */
export const markBest = (certainty: Certainty): string => (certainty === 'exact' ? '' : '≥ ');
export const markWorst = (certainty: Certainty): string => (certainty === 'exact' ? '' : '≤ ');

/** The best or the worst score: "6", or "4 to 6" where it was found somewhere between those. */
export function writeExtreme({ score, limit, certainty }: Extreme): string {
  if (certainty === 'exact') return writePoints(score);
  const [least, most] = [Math.min(score, limit), Math.max(score, limit)].map(writePoints);
  return least === most ? writePoints(score) : `${least ?? ''} to ${most ?? ''}`;
}

/** The moves of a run one after the other, as anybody can repeat them. */
export const writeRun = (run: Run): string => (run.length === 0 ? 'at once' : run.join(' → '));

/** Points with what they may be off by: "34 ± 2". */
export function writeChance({ overall, kind, standardError }: ChanceLine): string {
  const error = kind === 'exact' ? '' : ` ± ${(2 * standardError).toFixed(1)}`;
  return `${writePoints(overall)}${error}`;
}

/** "12" or "3 to 12" points. */
export function writeCost(least: number, most: number): string {
  const points = [writePoints(least), writePoints(most)];
  return points[0] === points[1] ? writePoints(most) : points.join(' to ');
}

/** A duration for people: minutes, or hours where they are many. */
export function writeMinutes(minutes: number): string {
  if (minutes < 90) return `${minutes.toFixed(minutes < 10 ? 1 : 0)} min`;
  return `${(minutes / 60).toFixed(1)} h`;
}

/** What kinds of things were looked for, with what was found of each. */
export function listReaches(
  analysis: ScenarioAnalysis,
): readonly (readonly [string, readonly Reach[]])[] {
  return [
    ['nodes', analysis.nodes],
    ['choices', analysis.choices],
    ['wordings', analysis.lines],
    ['moods', analysis.moods],
    ['states of grasp', analysis.grasps],
    ['endings', analysis.endings],
    ['how the customer leaves', analysis.finals.map(({ reach }) => reach)],
  ];
}

/** Ids of what was looked for and has a verdict. */
export const idsWith = (reaches: readonly Reach[], verdict: Reach['verdict']): readonly string[] =>
  reaches.filter((each) => each.verdict === verdict).map(({ id }) => id);

/** "21 of 21", and how many of the others are open. */
export function countReached(reaches: readonly Reach[]): string {
  const reached = idsWith(reaches, 'reachable').length;
  const unknown = idsWith(reaches, 'unknown').length;
  const open = unknown === 0 ? '' : ` (${String(unknown)} not found yet)`;
  return `${String(reached)} of ${String(reaches.length)}${open}`;
}
