import type { DocumentPath } from './diagnostic.ts';
import { skipString } from './skip-string.ts';

/** Finds line and column (from 1) of places in a text that is JSON; reads as much of it as it needs. */
export function createLocator(text: string) {
  let places: JsonPlaces | undefined;
  let lines: readonly number[] | undefined;
  const positionOf = (offset: number) => {
    lines ??= startsOfLines(text);
    const line = countUpTo(lines, offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
  const positionOfPath = (path: DocumentPath) => {
    places ??= new JsonPlaces(text);
    return positionOf(places.offsetOf(path));
  };
  return { positionOf, positionOfPath };
}

/** Where the values of an object begin, by key, or those of a list, by number. */
type Beginnings = ReadonlyMap<string | number, number>;

const NOTHING_WITHIN: Beginnings = new Map();

/**
 * Where values begin in a text that is JSON. Each object or list is looked through when somebody asks
 * for something in it; a tree of the whole text would take ten times as long.
 */
class JsonPlaces {
  private readonly known = new Map<number, Beginnings>();

  constructor(private readonly text: string) {}

  /** Where the value at a path begins, or the nearest value around it that there is. */
  offsetOf(path: DocumentPath): number {
    let at = skipSpace(this.text, 0);
    for (const step of path) {
      const next = this.lookInto(at).get(step);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  }

  private lookInto(start: number): Beginnings {
    const known = this.known.get(start) ?? this.listBeginnings(start);
    this.known.set(start, known);
    return known;
  }

  private listBeginnings(start: number): Beginnings {
    const { text } = this;
    const isObject = text[start] === '{';
    if (!isObject && text[start] !== '[') return NOTHING_WITHIN;
    const beginnings = new Map<string | number, number>();
    let index = skipSpace(text, start + 1);
    for (let number = 0; index < text.length && !isClose(text[index]); number += 1) {
      let key: string | number = number;
      if (isObject) {
        const end = skipString(text, index);
        key = readKey(text.slice(index, end));
        index = skipSpace(text, skipSpace(text, end) + 1);
      }
      if (!beginnings.has(key)) beginnings.set(key, index);
      index = skipSpace(text, skipValue(text, index));
      if (text[index] === ',') index = skipSpace(text, index + 1);
    }
    return beginnings;
  }
}

const isClose = (character: string | undefined): boolean => character === '}' || character === ']';

function readKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}

const SPACE = 0x20;
const BYTE_ORDER_MARK = 0xfeff;

function skipSpace(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > SPACE && code !== BYTE_ORDER_MARK) break;
  }
  return index;
}

/** Index behind a value; always behind where it begins. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let index = start;
  do {
    const character = text[index];
    if (character === '"') index = skipString(text, index);
    else {
      if (character === '{' || character === '[') depth += 1;
      else if (isClose(character)) depth -= 1;
      index += 1;
    }
    if (depth === 0 && isBehindValue(text, index)) break;
  } while (index < text.length);
  return index;
}

const isBehindValue = (text: string, index: number): boolean => {
  const character = text[index];
  return character === ',' || isClose(character) || text.charCodeAt(index) <= SPACE;
};

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

/** How many of these rising numbers are at most a limit. */
function countUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
