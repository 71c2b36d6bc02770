import { DONE, type SettingsStore, type StoreOutcome } from '../progress/progress-store.ts';
import { readSettings, type Settings } from '../progress/settings.ts';
import { readStoreFailure } from './store-failure.ts';

const NAME = 'composure.settings';

/** Keeps the settings in local storage, and in memory where that is not to be had. */
export class SettingsStorage implements SettingsStore {
  readonly #storage: Storage | undefined;
  #current: Settings | undefined;

  constructor(storage: Storage | undefined) {
    this.#storage = storage;
  }

  loadSettings(): Settings {
    this.#current ??= readSettings(this.#readStored());
    return this.#current;
  }

  saveSettings(settings: Settings): StoreOutcome {
    this.#current = settings;
    if (this.#storage === undefined) return { ok: false, reason: 'forbidden' };
    try {
      this.#storage.setItem(NAME, JSON.stringify(settings));
      return DONE;
    } catch (error) {
      return { ok: false, reason: readStoreFailure(error) };
    }
  }

  #readStored(): unknown {
    try {
      return JSON.parse(this.#storage?.getItem(NAME) ?? 'null') as unknown;
    } catch {
      return undefined;
    }
  }
}
