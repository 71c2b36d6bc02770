import { placeOf } from '../../scenario/checks/check-context.ts';
import type { Rule } from '../rule.ts';

const SORRY_TOO = {
  id: 'sorry-too',
  text: {
    en: 'Oh no, I do see that. Anybody would be put out by a lamp like that, you know, sir.',
  },
  acts: ['EMPATHISE_AFF'],
  next: 'cause',
  rationale: { en: 'As kind as the other one, and as empty: it would fit any call.' },
};

export const choiceDominatedEverywhere: Rule = {
  code: 'choice-dominated-everywhere',
  severity: 'warning',
  needs: 'analysis',
  title: 'No choice is the double of another one that is never worse and teaches the same.',
  examples: {
    bad: { 'nodes.open.choices[3]': { ...SORRY_TOO, evidence: { 'hear-proof': 0 } } },
    good: {
      'nodes.open.choices[3]': { ...SORRY_TOO, acts: ['DISMISS'], evidence: { 'hear-proof': 0 } },
    },
  },
  check: ({ analysis, choices }) =>
    (analysis?.dominated ?? []).flatMap(({ choiceId, by }) => {
      const placed = choices.find(({ choice }) => choice.id === choiceId);
      if (!placed) return [];
      return [
        {
          at: placeOf(placed),
          message: `Choice "${choiceId}" does the same to the customer as "${by}" and leads to the same place, it never scores more, and it shows no mistake of its own.`,
          hint: 'Give it an act, a consequence or a mistake of its own, or remove it.',
        },
      ];
    }),
};
