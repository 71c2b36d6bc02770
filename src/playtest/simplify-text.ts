const SAME_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[‐-―−]/g, '-'],
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  // Soft hyphens and joiners guide line breaks and are not read.
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/\s+/g, ' '],
];

const ELLIPSIS = '...';

/** A text as texts are compared: case, kinds of quotes, dashes and spaces make no difference. */
export function simplifyText(text: string): string {
  const plain = SAME_MARKS.reduce((marked, [mark, same]) => marked.replace(mark, same), text);
  return plain.normalize('NFKC').toLowerCase().trim();
}

/** Quoted words as they are looked for: simplified, and without the dots of what was left out. */
export function simplifyQuote(quote: string): string {
  let words = simplifyText(quote);
  while (words.startsWith(ELLIPSIS)) words = words.slice(ELLIPSIS.length).trimStart();
  while (words.endsWith(ELLIPSIS)) words = words.slice(0, -ELLIPSIS.length).trimEnd();
  return words;
}

/** The beginning of a text up to about `most` characters, cut between words, with dots where cut. */
export function abridgeText(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : most).trimEnd()} …`;
}
