import type { PlacedChoice } from '../scenario/checks/check-context.ts';
import { chanceOfAtLeast } from './chance.ts';
import type { Decision } from './decisions.ts';

/** Picks the one choice of an offer that bears an outward mark; undefined where none or several do. */
export type Mark = (offer: readonly PlacedChoice[], decision: Decision) => PlacedChoice | undefined;

/** How well a mark finds the best choice. */
export interface MarkCount {
  /** Decisions at which exactly one choice bears the mark, whatever is on offer. */
  readonly decisions: number;
  /** Decisions at which that choice is a reference. */
  readonly hits: number;
  /** Hits to be expected if the mark had nothing to do with it. */
  readonly expected: number;
  /** Probability, 0..1, of so many hits or more by chance. */
  readonly chance: number;
}

/** Rarer than this by chance, a mark counts as telling. */
export const TELLING = 0.05;

/** Counts the decisions after the story, at which there is more than one choice. */
export function countMark(decisions: readonly Decision[], mark: Mark): MarkCount {
  const chances: number[] = [];
  let hits = 0;
  for (const decision of decisions) {
    if (decision.list !== 'choices') continue;
    const offers = decision.offers.filter(({ length }) => length > 1);
    const picked = offers.map((offer) => mark(offer, decision));
    if (offers.length === 0 || picked.includes(undefined)) continue;
    chances.push(Math.max(...offers.map(shareOfReferences)));
    if (picked.every((placed) => placed?.choice.reference)) hits += 1;
  }
  return {
    decisions: chances.length,
    hits,
    expected: chances.reduce((sum, chance) => sum + chance, 0),
    chance: chanceOfAtLeast(hits, chances),
  };
}

const shareOfReferences = (offer: readonly PlacedChoice[]): number =>
  offer.filter(({ choice }) => choice.reference).length / offer.length;

/** "7 of 9 decisions, where 3 are to be expected". */
export const describeCount = ({ hits, decisions, expected }: MarkCount): string =>
  `at ${String(hits)} of ${String(decisions)} decisions, where about ${String(Math.round(expected))} would be chance`;

/** The choice with the highest value; undefined where two share it. */
export function highest(
  offer: readonly PlacedChoice[],
  valueOf: (placed: PlacedChoice) => number,
): PlacedChoice | undefined {
  const values = offer.map(valueOf);
  const most = Math.max(...values);
  const place = values.indexOf(most);
  return offer.length > 1 && place === values.lastIndexOf(most) ? offer[place] : undefined;
}

/** Length of what a choice says, in characters, in one language. */
export const lengthIn =
  (locale: string) =>
  ({ choice }: PlacedChoice): number =>
    choice.text[locale]?.length ?? 0;
