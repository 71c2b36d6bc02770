import { isPlayWord } from './play-words.ts';
import { isQuoteMark } from './read-quote.ts';

/** One line of a play that is neither empty nor a comment, taken apart. */
export interface Statement {
  /** From 1. */
  readonly line: number;
  /** Where the line's first word stands, from 1. */
  readonly column: number;
  /** The line as it is written, without the space around it. */
  readonly text: string;
  /** Whether "not" stands before it. */
  readonly isNegated: boolean;
  /** What the line begins with, in small letters where it is a word of plays. */
  readonly word: string;
  readonly rest: string;
  /** Where the rest begins, from 1. */
  readonly restColumn: number;
}

const COMMENT = '#';
const LINE_END = /\r\n|\n|\r/;
const NEGATION = /^not\s+/i;
const WORD = /^[^\s:"“”„‟«»]+/;
/** Between the first word and the rest; the colon may be left out. */
const GAP = /^\s*:?\s*/;

/**
 * The lines of a play that say something. A line that begins with one of the `speakers` counts as
 * one that begins with "customer".
 */
export function splitStatements(text: string, speakers: readonly string[]): readonly Statement[] {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return clean.split(LINE_END).flatMap((raw, index) => {
    const written = raw.trim();
    if (written === '' || written.startsWith(COMMENT)) return [];
    const indent = raw.length - raw.trimStart().length;
    return [splitStatement(written, { line: index + 1, indent, speakers })];
  });
}

interface Setting {
  readonly line: number;
  readonly indent: number;
  readonly speakers: readonly string[];
}

function splitStatement(text: string, { line, indent, speakers }: Setting): Statement {
  const negation = NEGATION.exec(text)?.[0] ?? '';
  const said = text.slice(negation.length);
  const speaker = findSpeaker(said, speakers);
  const begin = speaker ?? WORD.exec(said)?.[0] ?? '';
  const gap = GAP.exec(said.slice(begin.length))?.[0] ?? '';
  const word = begin.toLowerCase();
  return {
    line,
    column: indent + negation.length + 1,
    text,
    isNegated: negation !== '',
    word: speaker === undefined ? (isPlayWord(word) ? word : begin) : 'customer',
    rest: said.slice(begin.length + gap.length),
    restColumn: indent + negation.length + begin.length + gap.length + 1,
  };
}

/** A name as names are compared: capitals and kinds of apostrophe make no difference. */
const foldName = (name: string): string => name.toLowerCase().replaceAll('’', "'");

/** The customer's name at the beginning of a line, if it is meant as a name. */
function findSpeaker(said: string, speakers: readonly string[]): string | undefined {
  for (const name of speakers) {
    const begin = said.slice(0, name.length);
    if (foldName(begin) !== foldName(name)) continue;
    const rest = said.slice(name.length).trimStart();
    const isQuoted = isQuoteMark(rest.replace(GAP, '').charAt(0));
    // A customer called Joy shares the name with a gauge, which no quote follows.
    if (isQuoted || (rest.startsWith(':') && !isPlayWord(name.toLowerCase()))) return begin;
  }
  return undefined;
}
