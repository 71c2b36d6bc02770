import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the product: where package.json is. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Holds every compiled program, and `current.json`, which names the newest and its sources. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'composure');

/** Size and time of a file, as text; undefined when it is gone. */
export function stampOf(path) {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.mtimeMs}`;
}
