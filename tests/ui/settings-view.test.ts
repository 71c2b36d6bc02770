import { expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  MOTIONS,
  TEXT_SIZES,
  TEXT_SPEEDS,
  THEMES,
} from '../../src/progress/settings.ts';
import { viewRadios } from '../../src/ui/settings-view.ts';

test('every value a setting may have can be chosen, and has a word', () => {
  const values = Object.fromEntries(
    viewRadios(DEFAULT_SETTINGS).map(({ name, options }) => [name, options.map((o) => o.value)]),
  );
  expect(values).toEqual({
    textSize: [...TEXT_SIZES],
    theme: [...THEMES],
    motion: [...MOTIONS],
    textSpeed: [...TEXT_SPEEDS],
  });
  const words = viewRadios(DEFAULT_SETTINGS).flatMap(({ options }) => options.map((o) => o.title));
  expect(words.every((word) => word.length > 0)).toBe(true);
});
