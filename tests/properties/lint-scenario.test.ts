import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/read-library.ts';
import { ALL_RULES } from '../../src/lint/all-rules.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import { patchDocument } from '../../src/lint/patch-document.ts';
import type { Example } from '../../src/lint/rule.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';

const PATH = 'src/lint/example-scenario.json';
const sound = JSON.parse(readFileSync(PATH, 'utf8')) as object;
const { library } = readLibrary('scenarios');
const examples = ALL_RULES.map(({ examples: { bad } }) => bad);

/** Makes one change after the other; the later ones may find what they change gone. */
function changeSound(changes: readonly Example[]): object | undefined {
  try {
    return changes.reduce<object>(patchDocument, sound);
  } catch {
    return undefined;
  }
}

test('however many things are wrong at once, every finding says what, where and what to do', () => {
  let linted = 0;
  fc.assert(
    fc.property(fc.subarray(examples, { minLength: 2, maxLength: 5 }), (changes) => {
      const file = { path: PATH, text: JSON.stringify(changeSound(changes) ?? sound) };
      const { value } = parseScenario(file, library);
      if (!value) return;
      const found = lintScenario(value, { file });
      linted += 1;
      for (const { message, hint, path, line } of found) {
        expect([message, hint, path]).not.toContain('');
        expect(line).toBeGreaterThan(0);
      }
      expect(lintScenario(value, { file })).toEqual(found);
    }),
    { numRuns: 30, seed: 7 },
  );
  expect(linted).toBeGreaterThan(15);
}, 30_000);
