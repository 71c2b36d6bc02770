import { upperBound } from '../assessment/bound-score.ts';
import type { History, HistoryTree } from '../assessment/history-tree.ts';
import { isAtLeast } from '../assessment/judge-score.ts';
import type { RubricPlan } from '../assessment/scoring-plan.ts';
import type { LintContext } from './lint-context.ts';
import type { LintRun } from './lint-runs.ts';
import { endingOf } from './run-outcome.ts';
import { searchOnward, searchThrough } from './search-onward.ts';

/** Histories each search after one slip may look at. */
const MOST_HISTORIES = 200;

const endsWell = (history: History): boolean => endingOf(history)?.outcome === 'good';

/** What a critical error was made in fails whatever it scores, and beats nothing. */
const isSound = ({ record }: History): boolean => record.critical.length === 0;

const endsBadly = (history: History): boolean =>
  endingOf(history)?.outcome === 'bad' && isSound(history);

/**
 * A run that ends badly without a critical error, and scores more, by every rubric, than any that
 * still ends well after the same slip. Undefined where there is none, where nothing ends well from
 * there, and where more would have to be looked at to be sure.
 */
export function findBetterBadRun(
  { tree, budget }: LintContext,
  { slip, end }: LintRun,
): History | undefined {
  if (!slip || !isSound(slip.after) || !endingOf(end)) return undefined;
  const search = { tree, after: slip.after, most: Math.min(MOST_HISTORIES, budget) };
  const bad = endsBadly(end) ? end : findBadAbove(search, end);
  return bad && !canBeMatched(search, bad) && canEndWell(search) ? bad : undefined;
}

interface Search {
  readonly tree: HistoryTree;
  /** Where the slip leads. */
  readonly after: History;
  readonly most: number;
}

/** A bad run that scores more than what the author's best choices come to. */
function findBadAbove({ tree, after, most }: Search, end: History): History | undefined {
  const marks = marksOf(tree, end);
  const canBeat = (history: History): boolean =>
    isSound(history) &&
    marks.every(({ rubric, mark }) => !isAtLeast(mark, upperBound(rubric, history)));
  const isFound = (history: History): boolean => endsBadly(history) && canBeat(history);
  return searchOnward(tree, after, { isFound, isHopeful: canBeat, most });
}

/** Whether a good run may score as much by the rubric that suits it best: unless that is ruled out. */
function canBeMatched({ tree, after, most }: Search, bad: History): boolean {
  const marks = marksOf(tree, bad);
  const canMatch = (history: History): boolean =>
    marks.some(({ rubric, mark }) => isAtLeast(upperBound(rubric, history), mark));
  const isFound = (history: History): boolean => endsWell(history) && canMatch(history);
  return !searchThrough(tree, after, { isFound, isHopeful: canMatch, most }).isNone;
}

const canEndWell = ({ tree, after, most }: Search): boolean =>
  searchOnward(tree, after, { isFound: endsWell, most }) !== undefined;

interface Mark {
  readonly rubric: RubricPlan;
  /** What a finished run scores by it, 0..100. */
  readonly mark: number;
}

const marksOf = ({ plan }: HistoryTree, end: History): readonly Mark[] =>
  plan.rubrics.map((rubric) => ({ rubric, mark: upperBound(rubric, end) }));
