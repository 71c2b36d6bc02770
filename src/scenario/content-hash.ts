/**
 * 32-bit hash of a text (FNV-1a with a final avalanche). Integer arithmetic only, so that every
 * engine agrees.
 */
export function hashText(text: string, start = 0x811c9dc5): number {
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

/** 16 hexadecimal digits that change whenever the plain value does; not for secrets. */
export function hashContent(value: unknown): string {
  const text = JSON.stringify(value);
  const half = Math.ceil(text.length / 2);
  const front = hashText(text.slice(0, half));
  // The second half is mixed with the first one's hash, so that both halves of the digits see all.
  const whole = hashText(text.slice(half), front ^ SECOND_START);
  return [front, whole].map((part) => part.toString(16).padStart(8, '0')).join('');
}
