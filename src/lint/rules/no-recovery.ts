import type { History } from '../../assessment/history-tree.ts';
import { placeOf } from '../../scenario/checks/check-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { endingOf } from '../run-outcome.ts';
import { searchOnward } from '../search-onward.ts';

/** Histories a search for a way back may look at. */
const MOST_HISTORIES = 1500;

const endsWell = (history: History): boolean => endingOf(history)?.outcome === 'good';

export const noRecovery: Rule = {
  code: 'no-recovery',
  severity: 'error',
  title: 'After one mistake that is not a critical error the conversation can still end well.',
  examples: {
    bad: { 'nodes.date.choices[2].effects': null },
    good: {
      'nodes.date.choices[2].effects': null,
      'nodes.date.choices[2].critical': ['crit.insult'],
    },
  },
  check: ({ runs, tree, choices, budget }) => {
    const most = Math.min(MOST_HISTORIES, budget);
    const lost = new Map<string, RuleFinding>();
    for (const { slip, end } of runs) {
      if (!slip || lost.has(slip.choiceId)) continue;
      const placed = choices.find(({ choice }) => choice.id === slip.choiceId);
      if (!placed || placed.choice.reference || slip.after.record.critical.length > 0) continue;
      if (endsWell(end)) continue;
      if (searchOnward(tree, slip.after, { isFound: endsWell, most })) continue;
      lost.set(slip.choiceId, {
        at: placeOf(placed),
        message: `After "${slip.choiceId}" at node "${slip.nodeId}" no way to a good ending was found, even where everything else is done well.`,
        hint: 'Write a way back, such as taking it back at the next node, or name the critical error it commits.',
      });
    }
    return [...lost.values()];
  },
};
