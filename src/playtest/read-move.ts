import { suggestName } from '../scenario/nearest-name.ts';
import { LISTEN } from '../scenario/playable-scenario.ts';
import { type NamedChoice, areAlike, findChoices } from './find-choices.ts';
import { nearestText } from './nearest-text.ts';
import type { PlayContext } from './play-context.ts';
import { type Problem, type Reading, isProblem, missingWords } from './play-problem.ts';
import { PLAY_WORDS } from './play-words.ts';
import type { PlayMove } from './play.ts';
import { readQuote } from './read-quote.ts';
import { abridgeText } from './simplify-text.ts';
import type { Statement } from './split-statements.ts';

const LISTED_CHOICES = 8;
const SHOWN_CHARACTERS = 60;
const LONGEST_WAIT_SECONDS = 2_592_000;

/** Ids of what is meant: one choice, choices that say the same words, or "listen". */
export interface Target {
  readonly ids: readonly string[];
}

/** What the rest of a line such as `you: "I am sorry"` or `offered sum-up` names. */
export function readTarget({ word, rest }: Statement, context: PlayContext): Reading<Target> {
  const { choices } = context;
  if (rest === '') return missingWords(word, exampleOf(word));
  const quoted = readQuote(rest);
  if (quoted) return isProblem(quoted) ? quoted : chooseByText(quoted.quote, context);
  if (rest.toLowerCase() === LISTEN) return { ids: [LISTEN] };
  const named = choices.filter(({ id, variantOf }) => id === rest || variantOf === rest);
  if (named.length > 0) return { ids: named.map(({ id }) => id) };
  const isText = /\s/.test(rest) || findChoices(choices, rest).length > 0;
  if (isText) {
    return {
      code: 'no-quotes',
      message: `"${rest}" is not the id of a choice.`,
      hint: `Words that are said stand in quotes: ${word}: "${rest}"`,
    };
  }
  const ids = choices.map(({ id }) => id);
  return {
    code: 'unknown-choice',
    message: `No choice has the id "${rest}".`,
    hint: suggestName(rest, ids, 'choice'),
  };
}

function chooseByText(quote: string, { choices, choiceTexts }: PlayContext): Reading<Target> {
  const found = findChoices(choices, quote);
  if (found.length > 0) {
    return areAlike(found) ? { ids: found.map(({ id }) => id) } : explainAmbiguity(quote, found);
  }
  const nearest = nearestText(quote, choiceTexts);
  return {
    code: 'unknown-choice',
    message: `No choice begins with "${quote}".`,
    hint: nearest === undefined ? 'Write its id, or its first words.' : `Nearest is: "${nearest}"`,
  };
}

function explainAmbiguity(quote: string, found: readonly NamedChoice[]): Problem {
  const listed = found
    .slice(0, LISTED_CHOICES)
    .map(({ id, text }) => `${id} "${abridgeText(text, SHOWN_CHARACTERS)}"`);
  const more = found.length > LISTED_CHOICES ? ', …' : '';
  return {
    code: 'ambiguous-choice',
    message: `${found.length} choices begin with "${quote}": ${listed.join(', ')}${more}.`,
    hint: 'Write more of the words, or the id.',
  };
}

/** The move a line makes; only for lines that begin with "you", "listen" or "wait". */
export function readMove(statement: Statement, context: PlayContext): Reading<PlayMove> {
  const { word, rest } = statement;
  if (statement.isNegated) {
    return {
      code: 'not-a-move',
      message: `"not" stands before a move.`,
      hint: 'Leave the move out, or write what is expected, such as: not offered listen',
    };
  }
  if (word === 'wait') return readWait(rest);
  if (word === 'you') {
    const target = readTarget(statement, context);
    if (isProblem(target)) return target;
    return target.ids.includes(LISTEN) ? { listen: true } : { choose: target.ids };
  }
  if (rest === '') return { listen: true };
  return {
    code: 'words-after',
    message: `After "listen" stands "${rest}", which is not read.`,
    hint: 'Write only: listen. A comment gets its own line that begins with #.',
  };
}

function readWait(rest: string): Reading<PlayMove> {
  if (rest === '') return missingWords('wait', exampleOf('wait'));
  const seconds = Number(/^(\d{1,9})(\s*seconds?)?$/i.exec(rest)?.[1] ?? Number.NaN);
  if (seconds >= 1 && seconds <= LONGEST_WAIT_SECONDS) return { waitSeconds: seconds };
  return {
    code: 'not-a-time',
    message: `"${rest}" is not a time to wait.`,
    hint: `Write whole seconds, from 1 to ${LONGEST_WAIT_SECONDS} (30 days): ${exampleOf('wait')}`,
  };
}

const exampleOf = (word: string): string =>
  PLAY_WORDS[word as keyof typeof PLAY_WORDS]?.example ?? word;
