import { listDimensions } from '../assessed-dimensions.ts';
import type { Rule } from '../rule.ts';

export const unassessedDimension: Rule = {
  code: 'unassessed-dimension',
  severity: 'error',
  title: 'Every dimension of the rubrics is assessed, or is named as one that is not.',
  examples: {
    bad: { 'unassessed[2]': null },
    good: { unassessed: ['heard.diagnose', 'heard.apologise', 'heard.empathise'] },
  },
  check: (context) =>
    listDimensions(context)
      .filter((one) => one.opportunityIndexes.length === 0 && !one.isDeclaredUnassessed)
      .map(({ key, rubricIndex, fewest }) => ({
        at: ['rubrics', rubricIndex],
        message: `No opportunity assesses "${key}".`,
        hint: `Add ${String(fewest)} opportunities for it or more, or name it in "unassessed".`,
      })),
};
