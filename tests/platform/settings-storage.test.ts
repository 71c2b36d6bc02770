import { describe, expect, it } from 'vitest';
import { SettingsStorage } from '../../src/platform/settings-storage.ts';
import { DEFAULT_SETTINGS } from '../../src/progress/settings.ts';
import { FakeStorage } from './fake-storage.ts';

const dark = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;

describe('settings in a browser', () => {
  it('are there again in a later visit', () => {
    const storage = new FakeStorage();
    expect(new SettingsStorage(storage).saveSettings(dark).ok).toBe(true);
    expect(new SettingsStorage(storage).loadSettings()).toEqual(dark);
  });

  it('are the defaults when what is stored is no JSON', () => {
    const storage = new FakeStorage();
    storage.setItem('composure.settings', '{"theme":');
    expect(new SettingsStorage(storage).loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('hold for this visit where nothing may be stored, and say so', () => {
    const storage = new FakeStorage();
    storage.isForbidden = true;
    const settings = new SettingsStorage(storage);
    expect(settings.saveSettings(dark)).toEqual({ ok: false, reason: 'forbidden' });
    expect(settings.loadSettings()).toEqual(dark);
  });
});
