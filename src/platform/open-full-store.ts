import type { ProgressStore } from '../progress/progress-store.ts';
import { FullStore } from './full-store.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { JournalUpkeep } from './journal-upkeep.ts';

const LATEST_MS = 1000;
const WITHOUT_IDLE_CALLBACK_MS = 200;

/** The store of everything, as one part of the program to load. */
export function openFullStore(storage: Storage | undefined, tab: string): ProgressStore {
  const journal = new JournalUpkeep(storage, tab);
  return new FullStore({ journal, database: new IndexedDbStore(tab), whenQuiet });
}

function whenQuiet(act: () => void): void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: LATEST_MS });
  else setTimeout(act, WITHOUT_IDLE_CALLBACK_MS);
}
