import { hashText, stirHash } from '../scenario/content-hash.ts';

/**
 * Integer in 0..count-1 for a seed and the name of the draw. Draws do not depend on each other, so
 * there is no generator state to store and a retry from any turn sees the same words.
 */
export function drawIndex(seed: string, draw: string, count: number): number {
  return drawingFrom(seed)(draw, count);
}

/** Many draws from one seed: integers in 0..count-1 by the name of the draw. */
export function drawingFrom(seed: string): (draw: string, count: number) => number {
  const start = hashText(seed);
  return (draw, count) => (count <= 1 ? 0 : hashText(draw, start) % count);
}

/** A shuffled copy; the order depends on the seed and the name of the draw alone. */
export function shuffleBySeed<T>(items: readonly T[], seed: string, draw: string): T[] {
  const shuffled = [...items];
  let hash = hashText(draw, hashText(seed));
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    hash = stirHash(hash + last);
    const other = hash % (last + 1);
    const kept = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = kept;
  }
  return shuffled;
}
