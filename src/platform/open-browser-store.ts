import type { ProgressStore, SettingsStore } from '../progress/progress-store.ts';
import { AttemptJournal } from './attempt-journal.ts';
import { claimTabName, findStorage } from './browser-storage.ts';
import { BrowserStore } from './browser-store.ts';
import { SettingsStorage } from './settings-storage.ts';

export interface BrowserStores {
  readonly progress: ProgressStore;
  readonly settings: SettingsStore;
}

/** The stores of this page. The database code is loaded when it is first needed. */
export function openBrowserStore(): BrowserStores {
  const local = findStorage('localStorage');
  const tab = claimTabName(findStorage('sessionStorage'), crypto.randomUUID?.() ?? freshTabName());
  const openDatabase = async (): Promise<ProgressStore> => {
    const { IndexedDbStore } = await import('./indexed-db-store.ts');
    return new IndexedDbStore(tab);
  };
  return {
    progress: new BrowserStore(new AttemptJournal(local, tab), openDatabase),
    settings: new SettingsStorage(local),
  };
}

/** randomUUID is missing on pages that were not served securely. */
function freshTabName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}
