import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../../src/cli/io.ts';
import { patchDocument } from '../../src/lint/patch-document.ts';
import type { Example } from '../../src/lint/rule.ts';
import { makeFolder } from './run-program.ts';

const sound = JSON.parse(readFileSync('src/lint/example-scenario.json', 'utf8')) as object;

/** A new folder with the small scenario "flicker" in it, changed in some places. */
export function makeExampleFolder(changes: Example = {}): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'flicker'));
  const text = JSON.stringify(patchDocument(sound, changes), null, 2);
  writeFileSync(join(folder, 'flicker/scenario.json'), text);
  return folder;
}

/** Line of the first place in the scenario of a folder that holds some words, counted from 1. */
export function lineOf(folder: string, words: string): number {
  const text = readFileSync(join(folder, 'flicker/scenario.json'), 'utf8');
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

/** A cache for one test, with the keys that were asked for and found. */
export function createMemoryCache(): Cache & { readonly found: string[] } {
  const texts = new Map<string, string>();
  const found: string[] = [];
  return {
    found,
    read(key) {
      const text = texts.get(key);
      if (text !== undefined) found.push(key);
      return text;
    },
    write: (key, text) => void texts.set(key, text),
  };
}
