import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../src/progress/settings.ts';

describe('settings', () => {
  it('have sound off and captions on until somebody says otherwise', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ sound: false, captions: true });
  });

  it('keep what was set', () => {
    const set = {
      ...{ theme: 'dark', textSize: 3, sound: true, volume: 0.25 },
      ...{ motion: 'reduced', captions: false, textSpeed: 'instant', mildWords: true, clock: true },
    };
    expect(readSettings(set)).toEqual(set);
  });

  it('repair only what is foreign', () => {
    expect(readSettings({ theme: 'purple', textSize: 9, volume: NaN, sound: true })).toEqual({
      ...DEFAULT_SETTINGS,
      sound: true,
    });
  });

  it('are complete and in range whatever is stored, and stay as read', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(settings.volume).toBeGreaterThanOrEqual(0);
        expect(settings.volume).toBeLessThanOrEqual(1);
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });
});
