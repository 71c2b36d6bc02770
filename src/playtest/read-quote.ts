import type { Problem } from './play-problem.ts';
import { simplifyQuote } from './simplify-text.ts';

const MARKS = '"“”„‟«»';

export const isQuoteMark = (character: string): boolean =>
  character !== '' && MARKS.includes(character);

/** Words in quotes, as they were written. */
export interface Quote {
  readonly quote: string;
}

/**
 * The quote a text consists of. It reaches from the first mark to the last, so that the words may
 * hold marks themselves. Undefined where the text does not begin with one.
 */
export function readQuote(text: string): Quote | Problem | undefined {
  if (!isQuoteMark(text.charAt(0))) return undefined;
  const end = findLastMark(text);
  if (end === 0) {
    return {
      code: 'open-quote',
      message: 'The quote is not closed.',
      hint: `Put " at its end: ${text}"`,
    };
  }
  const after = text.slice(end + 1).trim();
  if (after !== '') {
    return {
      code: 'words-after',
      message: `After the quote stands "${after}", which is not read.`,
      hint: 'End the line with the quote; a comment gets its own line that begins with #.',
    };
  }
  const quote = text.slice(1, end);
  if (simplifyQuote(quote) !== '') return { quote };
  return {
    code: 'empty-quote',
    message: 'The quote is empty, and every text would fit it.',
    hint: 'Write some of the words between the marks.',
  };
}

function findLastMark(text: string): number {
  for (let index = text.length - 1; index > 0; index -= 1) {
    if (isQuoteMark(text.charAt(index))) return index;
  }
  return 0;
}
