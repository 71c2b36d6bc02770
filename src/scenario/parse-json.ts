import {
  type Node,
  type ParseError,
  getNodePath,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type TextHash, addToHash, beginTextHash, digitsOfHash } from './content-hash.ts';
import { MAX_CHARACTERS } from './decode-text.ts';
import type { Finding } from './diagnostic.ts';
import { skipString } from './skip-string.ts';

/** Deepest nesting that is read. */
export const MAX_DEPTH = 100;

export interface ParsedJson {
  /** The value; undefined when the text is not JSON. */
  readonly value: unknown;
  /** 16 hexadecimal digits that change with everything but the space between the tokens. */
  readonly hash: string;
  readonly findings: readonly PositionedFinding[];
}

export interface PositionedFinding extends Finding {
  readonly offset?: number;
}

/**
 * Reads JSON of any origin. Never throws: text that is too large, too deep or not JSON, and keys
 * that stand twice in an object, come back as findings with their place.
 */
export function parseJson(text: string): ParsedJson {
  if (text.length > MAX_CHARACTERS) {
    const size = (text.length / 1_000_000).toFixed(1);
    return fail('file-too-large', {
      message: `The file has ${size} million characters; at most 5 million are read.`,
      hint: 'Split it, or check that it is the right file.',
    });
  }
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const measured = measureJson(clean);
  if (measured.depth > MAX_DEPTH) {
    return fail('nested-too-deeply', {
      message: `The file nests more than ${MAX_DEPTH} levels deep.`,
      hint: 'A scenario needs fewer than 20; check that it is the right file.',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(clean);
  } catch {
    return { value: undefined, hash: '', findings: [syntaxFinding(clean)] };
  }
  // Duplicate keys vanish in JSON.parse; every member has one colon, so the counts tell.
  const hasDuplicates = countMembers(value) !== measured.members;
  const findings = hasDuplicates ? duplicateFindings(clean) : [];
  return { value, hash: measured.hash, findings };
}

function fail(code: string, words: { message: string; hint: string }): ParsedJson {
  return { value: undefined, hash: '', findings: [{ code, at: [], ...words }] };
}

interface Measure {
  readonly depth: number;
  /** Members of all objects. */
  readonly members: number;
  /** Changes with everything but the space between the tokens. */
  readonly hash: string;
}

interface Scan {
  readonly hash: TextHash;
  depth: number;
  deepest: number;
  members: number;
}

/** What one pass over a text can tell before it is parsed. */
function measureJson(text: string): Measure {
  const scan: Scan = { hash: beginTextHash(text), depth: 0, deepest: 0, members: 0 };
  let index = 0;
  while (index < text.length) index = scanStretch(scan, index);
  return { depth: scan.deepest, members: scan.members, hash: digitsOfHash(scan.hash) };
}

/**
 * Scans up to the end of the next string, and says where that is. Many short calls: one long loop
 * would be over before it is compiled, and a file is read once.
 */
function scanStretch(scan: Scan, start: number): number {
  const { hash } = scan;
  const { text } = hash;
  let from = start;
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const end = skipString(text, index);
      addToHash(hash, from, end);
      return end;
    }
    if (code <= SPACE) {
      addToHash(hash, from, index);
      from = index + 1;
    } else countToken(scan, code);
  }
  addToHash(hash, from, index);
  return index;
}

function countToken(scan: Scan, code: number): void {
  if (code === COLON) scan.members += 1;
  else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
    scan.depth += 1;
    if (scan.depth > scan.deepest) scan.deepest = scan.depth;
  } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) scan.depth -= 1;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const child of value) count += countMembers(child);
    return count;
  }
  for (const key in value) count += 1 + countMembers((value as Record<string, unknown>)[key]);
  return count;
}

function syntaxFinding(text: string): PositionedFinding {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const offset = first?.offset ?? 0;
  const trouble = { code: 'not-json', at: [], offset };
  if (text.trim() === '') {
    return { ...trouble, message: 'The file is empty.', hint: 'Write into it, or remove it.' };
  }
  const words = OTHER_QUOTES.test(text.charAt(offset)) ? WRONG_QUOTES : wordsFor(first);
  return {
    ...trouble,
    message: `This is not JSON: ${words}.`,
    hint: 'Mend this place first; everything behind it could not be read.',
  };
}

/** Quotes that word processors and some keyboards put in place of the straight double one. */
const OTHER_QUOTES = /['`´‘’‚“”„«»‹›″＂]/;
const WRONG_QUOTES = 'names and texts stand in straight double quotes, "like this"';

const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that needs quotes, or a stray character',
  InvalidNumberFormat: 'a number that is not written as a number',
  PropertyNameExpected: 'a name in quotes is expected, perhaps after a comma too many',
  ValueExpected: 'a value is expected, perhaps after a comma too many',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'there is more text after the end',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a closing quote is missing',
  UnexpectedEndOfNumber: 'a number is not finished',
  InvalidUnicode: 'an escape such as \\u00e9 is not finished',
  InvalidEscapeCharacter: 'a backslash before a character that needs none',
  InvalidCharacter: 'a line break or control character inside a text',
};

function wordsFor(error: ParseError | undefined): string {
  const name = error ? printParseErrorCode(error.error) : '';
  return SYNTAX_WORDS[name] ?? 'a character that does not belong here';
}

function duplicateFindings(text: string): readonly PositionedFinding[] {
  const root = parseTree(text);
  return root ? duplicatesIn(root) : [];
}

function duplicatesIn(node: Node): readonly PositionedFinding[] {
  const children = node.children ?? [];
  const inner = children.flatMap(duplicatesIn);
  if (node.type !== 'object') return inner;
  const seen = new Set<unknown>();
  const own = children.flatMap((property) => {
    const key = property.children?.[0];
    if (!key || !seen.has(key.value)) {
      seen.add(key?.value);
      return [];
    }
    return [
      {
        code: 'duplicate-key',
        at: [...getNodePath(node), String(key.value)],
        offset: key.offset,
        message: `"${String(key.value)}" stands twice in the same place.`,
        hint: 'Rename or remove one; otherwise the first would be lost.',
      },
    ];
  });
  return [...own, ...inner];
}
