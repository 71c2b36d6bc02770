import type { AttemptRecord } from '../progress/attempt-record.ts';
import { findResumable } from '../progress/find-resumable.ts';
import type { LibraryCard } from '../progress/library-card.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { summariseRecords } from '../progress/summarise-records.ts';
import type { CardStanding } from '../ui/library-view.ts';

export interface Remembered {
  readonly saves: readonly SavedAttempt[];
  readonly records: readonly AttemptRecord[];
}

/** The attempt to go on with, for every card that has one. */
export function findResumables(
  cards: readonly LibraryCard[],
  { saves, records }: Remembered,
): ReadonlyMap<string, SavedAttempt> {
  const found = cards.flatMap(({ slug, hash }) => {
    const saved = findResumable(saves, records, { scenarioId: slug, hash });
    return saved === undefined ? [] : [[slug, saved] as const];
  });
  return new Map(found);
}

/** What the cards say of earlier runs; a card nobody has touched has no entry. */
export function standCards(
  cards: readonly LibraryCard[],
  remembered: Remembered,
): Readonly<Record<string, CardStanding>> {
  const progress = summariseRecords(remembered.records);
  const resumable = findResumables(cards, remembered);
  const entries = cards.flatMap(({ slug }) => {
    const { first, best } = progress.get(slug) ?? {};
    const hasSavedAttempt = resumable.has(slug);
    if (!hasSavedAttempt && first === undefined) return [];
    const firstScore = first?.rubrics[0]?.overall;
    const bestScore = best?.rubrics[0]?.overall;
    return [[slug, { hasSavedAttempt, firstScore, bestScore }] as const];
  });
  return Object.fromEntries(entries);
}
