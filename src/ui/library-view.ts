import type { LibraryCard } from '../progress/library-card.ts';

/** What is remembered of one scenario in this browser. */
export interface CardStanding {
  /** Score of the first finished run by the main rubric, 0..100. */
  readonly firstScore?: number | undefined;
  /** Best score of a finished run that was not practice, 0..100. */
  readonly bestScore?: number | undefined;
  /** An attempt that was left in the middle and still fits the scenario. */
  readonly hasSavedAttempt: boolean;
}

export interface LibraryProps {
  readonly cards: readonly LibraryCard[];
  /** By slug; a scenario that is missing here is new. */
  readonly standings: Readonly<Record<string, CardStanding>>;
  readonly locale: string;
  /** Address of the portrait in the card's mood, with a transparent background. */
  readonly portraitUrl: (card: LibraryCard) => string;
  readonly onOpen: (slug: string) => void;
  readonly onResume: (slug: string) => void;
  readonly onSettings: () => void;
}
