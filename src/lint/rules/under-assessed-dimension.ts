import { listDimensions } from '../assessed-dimensions.ts';
import type { Rule } from '../rule.ts';

export const underAssessedDimension: Rule = {
  code: 'under-assessed-dimension',
  severity: 'error',
  title: 'Every assessed dimension has three opportunities or more on the way of the reference.',
  examples: {
    bad: { 'opportunities[1].dimension': 'heard.resolve' },
    good: { 'opportunities[2].weight': 2 },
  },
  check: (context) => {
    const applicable = new Map<string, number>(
      context.reference.rubrics.flatMap(({ rubricId, dimensions }) =>
        dimensions.map(({ id, opportunities }) => [`${rubricId}.${id}`, opportunities] as const),
      ),
    );
    return listDimensions(context).flatMap((one) => {
      const [first] = one.opportunityIndexes;
      const count = applicable.get(one.key) ?? 0;
      if (first === undefined || one.isDeclaredUnassessed || count >= one.fewest) return [];
      return [
        {
          at: ['opportunities', first],
          message: `The reference run has ${String(count)} of the ${String(one.fewest)} opportunities that "${one.key}" needs before it shows a number.`,
          hint: `Add opportunities for it, or drop those it has and name it in "unassessed".`,
        },
      ];
    });
  },
};
