import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAll } from './lint-example.ts';
import { PLANTED, STATED } from './planted-defects.ts';

const FOLDER = 'tests/fixtures/defects';

test('every file with a planted defect is expected to be found, and there are enough', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));
  expect(files.toSorted()).toEqual(Object.keys(PLANTED).toSorted());
  expect(files.length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(PLANTED))(
  '%s is found at its place, by its rule and by no other',
  (name, [code, place]) => {
    const path = `${FOLDER}/${name}.json`;
    const found = findAll({ path, text: readFileSync(path, 'utf8') }, STATED[name]);
    expect(found.map((each) => [each.code, each.path])).toEqual([[code, place]]);
  },
  60_000,
);

test.each(Object.keys(STATED))(
  '%s cannot be told from the file alone, and nothing else is found in it',
  (name) => {
    const path = `${FOLDER}/${name}.json`;
    expect(findAll({ path, text: readFileSync(path, 'utf8') })).toEqual([]);
  },
);
