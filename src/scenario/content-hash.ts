const FIRST_START = 0x811c9dc5;

/**
 * 32-bit hash of a text (FNV-1a with a final avalanche). Integer arithmetic only, so that every
 * engine agrees.
 */
export function hashText(text: string, start = FIRST_START): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return stirHash(hash);
}

/** Spreads every bit of a 32-bit integer over all of them. */
export function stirHash(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SECOND_START = 0x9747b28c;

/** A hash of parts of a text while it is being made. */
export interface TextHash {
  readonly text: string;
  first: number;
  second: number;
}

/** Begins to hash a text, part by part, into 16 hexadecimal digits; not for secrets. */
export const beginTextHash = (text: string): TextHash => ({
  text,
  first: FIRST_START,
  second: SECOND_START,
});

/** Adds the characters from `start` up to `end`, without the last. */
export function addToHash(hash: TextHash, start: number, end: number): void {
  // Local while it runs: every character of a file passes through here.
  const { text } = hash;
  let first = hash.first;
  let second = hash.second;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca77);
  }
  hash.first = first;
  hash.second = second;
}

export const digitsOfHash = ({ first, second }: TextHash): string =>
  [first, second].map((part) => stirHash(part).toString(16).padStart(8, '0')).join('');

/** 16 hexadecimal digits that change whenever the plain value does; not for secrets. */
export function hashContent(value: unknown): string {
  const hash = beginTextHash(JSON.stringify(value));
  addToHash(hash, 0, hash.text.length);
  return digitsOfHash(hash);
}
