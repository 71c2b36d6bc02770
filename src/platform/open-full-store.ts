import type { ProgressStore } from '../progress/progress-store.ts';
import type { AttemptJournal } from './attempt-journal.ts';
import { FullStore } from './full-store.ts';
import { IndexedDbStore } from './indexed-db-store.ts';

/** The store of everything, as one part of the program to load. */
export function openFullStore(journal: AttemptJournal, tab: string): ProgressStore {
  return new FullStore(journal, new IndexedDbStore(tab));
}
