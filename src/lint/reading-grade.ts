import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { countSentences } from './read-words.ts';

/** Fewer words say too little about how hard a text is. */
const FEWEST_WORDS = 12;

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
    syllable: syllable(text),
  });
}
