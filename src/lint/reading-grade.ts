import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { countSentences } from './read-words.ts';

/** Fewer words say too little about how hard a text is. */
const FEWEST_WORDS = 12;

/** Counting takes long, and people say the same words again and again. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = syllable(word);
  counted.set(word, count);
  return count;
}

/**
 * School grade an English text asks for (Flesch-Kincaid, 1975); undefined where it is too short to
 * tell.
 */
export function readingGrade(text: string): number | undefined {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < FEWEST_WORDS) return undefined;
  return fleschKincaid({
    word: words.length,
    sentence: Math.max(1, countSentences(text)),
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  });
}
