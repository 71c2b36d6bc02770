import { CALENDAR_WORDS, FUNCTION_WORDS, NUMBER_WORDS } from './english-words.ts';

const SHORTEST_KEY_WORD = 4;

/** Several rules ask for the words of the same texts; beyond so many texts all are forgotten. */
const MOST_REMEMBERED = 10_000;

function remember<T>(read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = read(text);
    remembered.set(text, found);
    return found;
  };
}

/** The words of a text in lower case; apostrophes and hyphens inside a word are left out. */
export const wordsOf: (text: string) => readonly string[] = remember(splitWords);

function splitWords(text: string): readonly string[] {
  const joined = text.replace(/(\p{L}|\p{N})['’‑-](?=\p{L}|\p{N})/gu, '$1');
  return joined.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Stems of the words that say what a text is about: "brushes" and "brush" are one. */
export function keyWordsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).filter(
    (word) => word.length >= SHORTEST_KEY_WORD && !FUNCTION_WORDS.has(word),
  );
  return new Set(words.map(stemOf));
}

function stemOf(word: string): string {
  const stem = word.replace(/(ies|ing|ed|es|s|e)$/, '');
  return stem.length >= SHORTEST_KEY_WORD - 1 ? stem : word;
}

/**
 * Words somebody can only use who knows a fact: numbers (from eleven on where they are spelt out),
 * names, days and months. The first word of a sentence is capitalised anyway and says nothing.
 */
export const tellingWordsOf: (text: string) => ReadonlySet<string> = remember(findTelling);

function findTelling(text: string): ReadonlySet<string> {
  const telling = new Set<string>();
  for (const sentence of text.split(/(?<=[.!?:;])\s+/)) {
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’‑-]*/gu) ?? [];
    words.forEach((word, index) => {
      const plain = wordsOf(word.replace(/['’]s$/, '')).join('');
      const number = NUMBER_WORDS.get(plain);
      if (number !== undefined) telling.add(number);
      else if (isTelling(word, plain, index === 0)) telling.add(plain);
    });
  }
  return telling;
}

function isTelling(word: string, plain: string, isFirst: boolean): boolean {
  if (/\p{N}/u.test(word)) return true;
  if (CALENDAR_WORDS.has(plain)) return /^\p{Lu}/u.test(word);
  return !isFirst && /^\p{Lu}\p{L}/u.test(word) && !/^I['’]/.test(word);
}

/** Number of sentences, told by full stops, question marks and exclamation marks. */
export function countSentences(text: string): number {
  return text
    .split(/[.!?]+(?:["'”’\])]*\s|["'”’\])]*$)/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
