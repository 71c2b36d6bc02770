import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './io.ts';

/** Texts kept; the oldest make room for new ones. */
const MOST_TEXTS = 60;

/**
 * A cache in a folder. What cannot be read or written is as if it had never been kept: a cache is a
 * convenience and no reason to fail. Each text stands behind its digest, so that one that was
 * damaged or cut off is told from a whole one.
 */
export function createDiskCache(folder: string): Cache {
  return {
    read: (key) => attempt(() => unpack(readFileSync(join(folder, key), 'utf8'))),
    write(key, text) {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        makeRoom(folder);
        // Written beside and then put in place, so that nobody reads half a text.
        const draft = join(folder, `${key}.${String(process.pid)}`);
        writeFileSync(draft, `${digestOf(text)}\n${text}`);
        renameSync(draft, join(folder, key));
      });
    },
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function unpack(kept: string): string | undefined {
  const end = kept.indexOf('\n');
  const text = kept.slice(end + 1);
  return kept.slice(0, Math.max(0, end)) === digestOf(text) ? text : undefined;
}

function makeRoom(folder: string): void {
  const names = readdirSync(folder);
  if (names.length < MOST_TEXTS) return;
  const ages = names.map((name) => ({ name, ms: statSync(join(folder, name)).mtimeMs }));
  const old = ages.sort((a, b) => a.ms - b.ms).slice(0, names.length - MOST_TEXTS + 1);
  for (const { name } of old) rmSync(join(folder, name), { force: true });
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
