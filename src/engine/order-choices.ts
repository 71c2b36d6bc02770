import { shuffleBySeed } from './seeded-random.ts';

export interface Occasion {
  readonly seed: string;
  readonly nodeId: string;
  /** How often the node was entered, this time included. */
  readonly visit: number;
  readonly canListen: boolean;
}

/** The choices in the order shown: the seed decides it anew at every visit and when the story ends. */
export function orderChoices<C>(choices: readonly C[], occasion: Occasion): readonly C[] {
  const { seed, nodeId, visit, canListen } = occasion;
  return shuffleBySeed(choices, seed, `order|${nodeId}|${visit}|${canListen}`);
}
