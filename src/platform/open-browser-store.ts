import type { ProgressStore, SettingsStore } from '../progress/progress-store.ts';
import { afterPaint } from './after-paint.ts';
import { AttemptJournal } from './attempt-journal.ts';
import { claimTabName, findStorage } from './browser-storage.ts';
import { JournaledStore } from './journaled-store.ts';
import { SettingsStorage } from './settings-storage.ts';

export interface BrowserStores {
  readonly progress: ProgressStore;
  readonly settings: SettingsStore;
}

/** The stores of this page. All but the journal is loaded when it is first needed. */
export function openBrowserStore(): BrowserStores {
  const local = findStorage('localStorage');
  const tab = claimTabName(findStorage('sessionStorage'), crypto.randomUUID?.() ?? freshTabName());
  const openFull = async (): Promise<ProgressStore> => {
    const { openFullStore } = await import('./open-full-store.ts');
    return openFullStore(local, tab);
  };
  return {
    progress: new JournaledStore(
      new AttemptJournal(local, tab),
      openFull,
      () => new Promise(afterPaint),
    ),
    settings: new SettingsStorage(local),
  };
}

/** randomUUID is missing on pages that were not served securely. */
function freshTabName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}
