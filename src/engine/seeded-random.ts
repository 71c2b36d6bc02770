/**
 * 32-bit hash of a text (FNV-1a with a final avalanche). Integer arithmetic only, so that every
 * engine agrees.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Integer in 0..count-1 for a seed and the name of the draw. Draws do not depend on each other, so
 * there is no generator state to store and a retry from any turn sees the same words.
 */
export function drawIndex(seed: string, draw: string, count: number): number {
  return count <= 1 ? 0 : hashText(`${seed}|${draw}`) % count;
}

/** A shuffled copy; the order depends on the seed and the name of the draw alone. */
export function shuffleBySeed<T>(items: readonly T[], seed: string, draw: string): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = drawIndex(seed, `${draw}|${last}`, last + 1);
    const kept = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = kept;
  }
  return shuffled;
}
