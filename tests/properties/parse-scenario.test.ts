import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';
import { placesIn, setAt } from './document-places.ts';

const parseText = (text: string) => parseScenario({ path: 'x.json', text }, LIBRARY);

test('any text gives a value or at least one finding, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.json({ maxDepth: 8 })), (text) => {
      const { value, diagnostics } = parseText(text);
      expect(value === undefined).toBe(diagnostics.length > 0);
    }),
    { numRuns: 300 },
  );
});

test('any value anywhere in a sound scenario is either fine or explained', () => {
  const places = placesIn(LAMP);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
      const copy: unknown = structuredClone(LAMP);
      setAt(copy, place, value);
      const parsed = parseText(JSON.stringify(copy));
      expect(parsed.value !== undefined || parsed.diagnostics.length > 0).toBe(true);
      for (const { message, file } of parsed.diagnostics) {
        expect(message).not.toBe('');
        expect(file).toBe('x.json');
      }
    }),
    { numRuns: 400 },
  );
});
