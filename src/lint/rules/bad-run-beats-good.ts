import { upperBound } from '../../assessment/bound-score.ts';
import type { History } from '../../assessment/history-tree.ts';
import { isAtLeast } from '../../assessment/judge-score.ts';
import { describeRun } from '../describe-run.ts';
import type { LintContext } from '../lint-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { endingOf } from '../run-outcome.ts';
import { findBetterBadRun } from '../misled-runs.ts';
import { searchOnward } from '../search-onward.ts';

/** Histories the search may look at. */
const MOST_HISTORIES = 4000;

/**
 * How well it was handled and how it ended are reported apart, so a good score may go with a bad
 * ending. Two things may not be. Full marks: then the score says that nothing could have been done
 * better. And after one mistake a bad run that scores more, by every rubric, than whatever still ends
 * well from there: then score and debrief advise the way that ends badly.
 */
export const badRunBeatsGood: Rule = {
  code: 'bad-run-beats-good',
  severity: 'error',
  title: 'A bad run never scores 100, nor, after one mistake, more than all that still ends well.',
  examples: {
    bad: {
      'nodes.date.choices[2].evidence': { 'res-date': 4 },
      'nodes.date.choices[2].reference': true,
      'nodes.date.choices[2].effects': [{ resolve: false }],
    },
    good: {
      'nodes.date.choices[2].evidence': { 'res-date': 4 },
      'nodes.date.choices[2].reference': true,
    },
  },
  check: (context) => {
    const reference = context.runs[0]?.end;
    // A reference that ends badly, or never, has a rule of its own.
    if (!reference || endingOf(reference)?.outcome !== 'good') return [];
    const flawless = findFlawlessBadRun(context);
    return flawless ? [describeFlawless(context, flawless)] : findMisled(context);
  },
};

function findFlawlessBadRun({ tree, budget }: LintContext): History | undefined {
  const canBeFlawless = (history: History): boolean =>
    tree.plan.rubrics.every((rubric) => isAtLeast(upperBound(rubric, history), 100));
  return searchOnward(tree, tree.root, {
    isFound: (history) => endingOf(history)?.outcome === 'bad' && canBeFlawless(history),
    isHopeful: canBeFlawless,
    most: Math.min(MOST_HISTORIES, budget),
  });
}

function describeFlawless(context: LintContext, end: History): RuleFinding {
  return {
    at: placeOfEnding(context, end),
    message: `A run to the bad ending "${nameEnding(end)}" scores 100 by every rubric: ${describeRun(end)}.`,
    hint: 'Let the choice that spoils it show a low level, a negative indicator or a critical error.',
  };
}

/** One for each ending, the first run that shows it. */
function findMisled(context: LintContext): readonly RuleFinding[] {
  const found = new Map<string, RuleFinding>();
  for (const run of context.runs) {
    const end = findBetterBadRun(context, run);
    if (!end || !run.slip || found.has(nameEnding(end))) continue;
    const { nodeId, choiceId } = run.slip;
    found.set(nameEnding(end), {
      at: placeOfEnding(context, end),
      message: `After "${choiceId}" at node "${nodeId}" a run to the bad ending "${nameEnding(end)}" scores more by every rubric than any that still ends well: ${describeRun(end)}.`,
      hint: 'Give the choices that save it more, or those that spoil it less: the debrief advises what scores most.',
    });
  }
  return [...found.values()];
}

const nameEnding = (end: History): string => endingOf(end)?.id ?? '';

function placeOfEnding({ scenario }: LintContext, end: History): RuleFinding['at'] {
  return ['endings', scenario.endings.findIndex(({ id }) => id === nameEnding(end))];
}
