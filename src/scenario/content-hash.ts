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

/** Hashes a text piece by piece into 16 hexadecimal digits; not for secrets. */
export function createTextHash() {
  let first = FIRST_START;
  let second = SECOND_START;
  return {
    add(text: string, start: number, end: number): void {
      // Local while it runs: every character of a file passes through here.
      let [one, other] = [first, second];
      for (let index = start; index < end; index += 1) {
        const code = text.charCodeAt(index);
        one = Math.imul(one ^ code, 0x01000193);
        other = Math.imul(other ^ code, 0x85ebca77);
      }
      [first, second] = [one, other];
    },
    digits: (): string =>
      [first, second].map((part) => stirHash(part).toString(16).padStart(8, '0')).join(''),
  };
}

/** 16 hexadecimal digits that change whenever the plain value does; not for secrets. */
export function hashContent(value: unknown): string {
  const text = JSON.stringify(value);
  const hash = createTextHash();
  hash.add(text, 0, text.length);
  return hash.digits();
}
