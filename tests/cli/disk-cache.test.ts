import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDiskCache } from '../../src/cli/disk-cache.ts';
import { makeFolder } from './run-program.ts';

const KEY = 'analysis-1.json';

test('what was written is read again, and nothing else is', () => {
  const cache = createDiskCache(join(makeFolder(), 'new'));
  expect(cache.read(KEY)).toBe(undefined);
  cache.write(KEY, 'one\ntwo');
  expect(cache.read(KEY)).toBe('one\ntwo');
  expect(cache.read('analysis-2.json')).toBe(undefined);
});

test.each<readonly [string, (kept: string) => string]>([
  ['emptied', () => ''],
  ['cut off', (kept) => kept.slice(0, -1)],
  ['changed', (kept) => kept.replace('two', 'six')],
  ['replaced by something else', () => '{"scope": {}}'],
])('a text that was %s is as if it had never been kept', (_what, damage) => {
  const folder = makeFolder();
  const cache = createDiskCache(folder);
  cache.write(KEY, 'one\ntwo');
  const path = join(folder, KEY);
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
  expect(cache.read(KEY)).toBe(undefined);
});

test('where nothing can be written nothing is kept, and nothing fails', () => {
  const file = join(makeFolder(), 'file');
  writeFileSync(file, '');
  const cache = createDiskCache(join(file, 'within'));
  cache.write(KEY, 'one');
  expect(cache.read(KEY)).toBe(undefined);
  const folder = makeFolder();
  mkdirSync(join(folder, KEY));
  chmodSync(join(folder, KEY), 0o700);
  expect(createDiskCache(folder).read(KEY)).toBe(undefined);
});

test('the oldest make room', () => {
  const folder = makeFolder();
  const cache = createDiskCache(folder);
  for (let number = 0; number < 70; number += 1) {
    const key = `analysis-${String(number)}.json`;
    cache.write(key, String(number));
    utimesSync(join(folder, key), number, number);
  }
  expect(readdirSync(folder).length).toBeLessThanOrEqual(60);
  expect([cache.read('analysis-0.json'), cache.read('analysis-69.json')]).toEqual([
    undefined,
    '69',
  ]);
});
