import type { Rule } from '../rule.ts';

/** Points by which passing must be harder than chance. */
const MARGIN = 25;

export const chanceLineTooHigh: Rule = {
  code: 'chance-line-too-high',
  severity: 'error',
  needs: 'analysis',
  title: 'Who chooses at random stays 25 points or more below the pass mark.',
  examples: {
    bad: {
      'nodes.fix.choices[0].evidence': { 'hear-need': 3, 'res-offer': 3 },
      'nodes.fix.choices[1].evidence': { 'hear-need': 3, 'res-offer': 3 },
      'nodes.date.choices[0].evidence.res-date': 3,
    },
    good: { 'nodes.fix.choices[1].evidence': { 'hear-need': 1, 'res-offer': 2 } },
  },
  check: ({ analysis, playable }) =>
    (analysis?.rubrics ?? []).flatMap(({ rubricId, passMark, chance }) => {
      const likely = chance.overall + 2 * chance.standardError;
      if (likely <= passMark - MARGIN) return [];
      return [
        {
          at: ['rubrics', playable.rubrics.findIndex(({ id }) => id === rubricId)],
          message: `Choosing at random scores ${chance.overall.toFixed(1)} by "${rubricId}", less than ${String(MARGIN)} points below the pass mark of ${String(passMark)}.`,
          hint: 'Give the choices that are not the best lower levels, or let fewer decisions be free of risk.',
        },
      ];
    }),
};
