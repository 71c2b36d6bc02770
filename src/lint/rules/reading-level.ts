import { readingGrade } from '../reading-grade.ts';
import type { Rule } from '../rule.ts';
import { SAID_NAMES, listSaidTexts } from '../said-texts.ts';

/** About the upper end of B2; what is written for B1 mostly stays below 6. */
const HIGHEST_GRADE = 10;

export const readingLevel: Rule = {
  code: 'reading-level',
  severity: 'warning',
  title: 'English that is read while playing is plain, B1 or B2.',
  examples: {
    bad: {
      'nodes.cause.choices[1].text.en':
        'Such electrical irregularities are generally a responsibility of the component supplier.',
      'nodes.cause.lines[1].variants[0].en':
        'Presumably an intermittent electrical irregularity is responsible for the continuously recurring interruptions.',
    },
    good: {
      'nodes.cause.lines[1].variants[0].en':
        'It goes on and off and on again, as if somebody sat at the switch all night. What is it?',
    },
  },
  check: (context) =>
    listSaidTexts(context).flatMap(({ kind, text, at }) => {
      const grade = readingGrade(text['en'] ?? '');
      if (grade === undefined || grade <= HIGHEST_GRADE) return [];
      return [
        {
          at: [...at, 'en'],
          message: `${SAID_NAMES[kind]} asks for school grade ${grade.toFixed(1)}; ${String(HIGHEST_GRADE)} is about the upper end of B2.`,
          hint: 'Use shorter sentences and everyday words.',
        },
      ];
    }),
};
