import { abridgeText, simplifyText } from './simplify-text.ts';

const LEAST_SHARED = 0.5;
const SHOWN_CHARACTERS = 70;

/** A text with the words in it, to be compared with many others. */
export interface WordedText {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** A text with its words. */
export function splitWords(text: string): WordedText {
  return { text, words: new Set(simplifyText(text).match(/[\p{L}\p{N}']+/gu)) };
}

/** The text that shares most words with a quote, abridged, if it shares half of them or more. */
export function nearestText(quote: string, texts: readonly WordedText[]): string | undefined {
  const wanted = [...splitWords(quote).words];
  let most = Math.max(1, wanted.length * LEAST_SHARED);
  let nearest: string | undefined;
  for (const { text, words } of texts) {
    const shared = wanted.filter((word) => words.has(word)).length;
    if (shared < most || (shared === most && nearest !== undefined)) continue;
    most = shared;
    nearest = text;
  }
  return nearest === undefined ? undefined : abridgeText(nearest, SHOWN_CHARACTERS);
}
