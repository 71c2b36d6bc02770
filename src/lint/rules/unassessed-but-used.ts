import { listDimensions } from '../assessed-dimensions.ts';
import type { Rule } from '../rule.ts';

const MENDED = {
  id: 'mended',
  weight: 1,
  aggregate: 'first',
  what: { en: 'Ask whether it stays on' },
};

const MENDED_LEVELS = {
  'nodes.date.choices[0].evidence.mended': 0,
  'nodes.date.choices[1].evidence.mended': 3,
  'nodes.date.choices[2].evidence.mended': 0,
};

export const unassessedButUsed: Rule = {
  code: 'unassessed-but-used',
  severity: 'error',
  title: 'A dimension named as unassessed has no opportunities.',
  examples: {
    bad: {
      'opportunities[5].dimension': 'heard.diagnose',
      'opportunities[6]': { ...MENDED, dimension: 'heard.resolve' },
      ...MENDED_LEVELS,
    },
    good: { 'opportunities[6]': { ...MENDED, dimension: 'heard.hear' }, ...MENDED_LEVELS },
  },
  check: (context) =>
    listDimensions(context)
      .filter((one) => one.isDeclaredUnassessed && one.opportunityIndexes.length > 0)
      .map(({ key, opportunityIndexes }) => ({
        at: ['unassessed', context.scenario.unassessed?.indexOf(key) ?? 0],
        message: `"${key}" is named as unassessed, so its ${String(opportunityIndexes.length)} opportunities count for nothing.`,
        hint: 'Take it out of the list, or remove its opportunities.',
      })),
};
