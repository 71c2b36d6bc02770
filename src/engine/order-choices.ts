import { shuffleBySeed } from './seeded-random.ts';

export interface Occasion {
  readonly seed: string;
  readonly nodeId: string;
  /** How often the node was entered, this time included. */
  readonly visit: number;
  readonly canListen: boolean;
}

/**
 * The choices in the order shown: the seed decides it anew at every visit and when the story ends.
 * What is done at the desk comes after what is said, as written, so that doing it moves no words.
 */
export function orderChoices<C extends { readonly desk?: unknown }>(
  choices: readonly C[],
  occasion: Occasion,
): readonly C[] {
  const { seed, nodeId, visit, canListen } = occasion;
  const order = (some: readonly C[]): readonly C[] =>
    shuffleBySeed(some, seed, `order|${nodeId}|${visit}|${canListen}`);
  const atDesk = choices.filter(({ desk }) => desk);
  if (atDesk.length === 0) return order(choices);
  return [...order(choices.filter(({ desk }) => !desk)), ...atDesk];
}
