import type { Rule } from '../rule.ts';
import { SAID_NAMES, type SaidText, listSaidTexts } from '../said-texts.ts';

/**
 * On a phone 390 pixels wide a row holds about 38 characters: 314 pixels of 18 pixel type for what
 * the customer says, 292 of 16 for a choice. A line card shows six rows before it scrolls,
 * and four rows are as many as a choice can have with three others below it.
 */
const MOST: Readonly<Record<SaidText['kind'], number>> = { choice: 150, line: 225, situation: 225 };

export const lineTooLong: Rule = {
  code: 'line-too-long',
  severity: 'warning',
  title: 'Lines and choices fit on the screen of a phone.',
  examples: {
    bad: {
      'nodes.date.lines[0].variants[0].en':
        'All right, then I know what it is. And by when can I draw again? I have a large plan on the board that has to be with the builders early next week, and my dear old neighbours are not fond of the lamp in the kitchen being on all night.',
    },
    good: {
      'nodes.date.lines[0].variants[0].en':
        'All right, then I know what it is. And by when can I draw again? I have a large plan on the board.',
    },
  },
  check: (context) =>
    listSaidTexts(context).flatMap(({ kind, text, at }) =>
      Object.entries(text)
        .filter(([, words]) => words.length > MOST[kind])
        .map(([locale, words]) => ({
          at: [...at, locale],
          message: `${SAID_NAMES[kind]} has ${String(words.length)} characters, more than the ${String(MOST[kind])} a phone shows well.`,
          hint: 'Shorten it, or tell it in two parts.',
        })),
    ),
};
