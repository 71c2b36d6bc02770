import { upperBound } from '../../assessment/bound-score.ts';
import type { History } from '../../assessment/history-tree.ts';
import { isAtLeast } from '../../assessment/judge-score.ts';
import { describeRun } from '../describe-run.ts';
import type { LintContext } from '../lint-context.ts';
import type { Rule } from '../rule.ts';
import { endingOf } from '../run-outcome.ts';
import { searchOnward } from '../search-onward.ts';

/** Histories the search may look at. */
const MOST_HISTORIES = 4000;

/**
 * How well it was handled and how it ended are reported apart, so a good score may go with a bad
 * ending. Full marks may not: then the score says that nothing could have been done better. Every
 * run with full marks is looked at, since a history that has lost a point is left at once.
 */
export const badRunBeatsGood: Rule = {
  code: 'bad-run-beats-good',
  severity: 'error',
  title: 'Whoever ends badly has lost points somewhere: no bad run scores as much as the best.',
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
    const end = findFlawlessBadRun(context);
    const ending = end && endingOf(end);
    if (!end || !ending) return [];
    return [
      {
        at: ['endings', context.scenario.endings.indexOf(ending)],
        message: `A run to the bad ending "${ending.id}" scores 100 by every rubric: ${describeRun(end)}.`,
        hint: 'Let the choice that spoils it show a low level, a negative indicator or a critical error.',
      },
    ];
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
