import type { AttemptKey } from '../progress/attempt-key.ts';
import type { ProgressStore, SettingsStore } from '../progress/progress-store.ts';
import { afterPaint } from './after-paint.ts';
import { AttemptJournal } from './attempt-journal.ts';
import { claimTabName, findStorage } from './browser-storage.ts';
import { JournaledStore } from './journaled-store.ts';
import { SettingsStorage } from './settings-storage.ts';
import { hasNoSlot } from './slot-names.ts';

export interface BrowserStores {
  readonly progress: ProgressStore;
  readonly settings: SettingsStore;
  /** True when it is certain, without waiting, that no save of an attempt is kept. */
  readonly hasNoSave: (key: AttemptKey) => boolean;
}

/** The stores of this page. All but the journal is loaded when it is first needed. */
export function openBrowserStore(): BrowserStores {
  const local = findStorage('localStorage');
  const tab = claimTabName(findStorage('sessionStorage'), freshTabName());
  const openFull = async (): Promise<ProgressStore> => {
    const { openFullStore } = await import('./open-full-store.ts');
    return openFullStore(local, tab);
  };
  return {
    progress: new JournaledStore(new AttemptJournal(local, tab), {
      openFull,
      untilPainted: () => new Promise(afterPaint),
    }),
    settings: new SettingsStorage(local),
    hasNoSave: (key) => hasNoSlot(local, key),
  };
}

/** Not randomUUID, which is missing on pages that were not served securely. */
function freshTabName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}
