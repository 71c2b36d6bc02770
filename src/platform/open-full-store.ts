import type { ProgressStore } from '../progress/progress-store.ts';
import { FullStore } from './full-store.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { JournalUpkeep } from './journal-upkeep.ts';

/** The store of everything, as one part of the program to load. */
export function openFullStore(storage: Storage | undefined, tab: string): ProgressStore {
  return new FullStore(new JournalUpkeep(storage, tab), new IndexedDbStore(tab));
}
